import type { DossierFilters, DossierInputs } from "@/lib/contract/dossier";
import type { Locale } from "@/lib/domain/locale";
import { type KnownEdition, knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { type Decides, decidesOn } from "../decision/decisions-of";
import { SEVERITY_RANK } from "../eligibility/blocking";
import type { Round } from "../eligibility/store-results";
import { loadEstate } from "../eligibility/store-summary";
import { namesOf } from "../training/store-training-names";
import { CountsDiffer, type Dossier, type DossierHead } from "./dossier";
import { fetchedAhead } from "./fetched-ahead";
import { readReasoned, readReasons } from "./read-reasons";
import { readResources } from "./read-resources";
import { readWorkloads } from "./read-workloads";
import { type Rendering, renderingOf } from "./rendering";
import { placeAtEnd, totalsByVerdict, type VerdictTotal } from "./store-dossier";

/** Runs one short transaction of the organisation. */
export type Read = <T>(run: (scope: OrganisationScope) => Promise<T>) => Promise<T>;

export interface AskedDossier {
  readonly projectId: string;
  readonly filters: DossierFilters;
  readonly locale: Locale;
  readonly inputs: DossierInputs;
  readonly at: Date;
}
/** What every page is read with. */
export interface Reading extends AskedDossier {
  readonly read: Read;
  readonly round: Round;
  readonly known: KnownEdition;
  readonly rendering: Rendering;
  /** Prepared once: the inputs pin what it rests on. */
  readonly decide: Decides;
}
/** Opens a dossier on pinned inputs: its head is read at once, its lines page by page. */
export async function readDossier(read: Read, asked: AskedDossier): Promise<Dossier> {
  const { projectId, inputs, locale } = asked;
  const round = { projectId, round: inputs.round, editionId: inputs.edition.id };
  const known = await read((scope) => knownEdition(scope, inputs.edition.id));
  const decide = await read((scope) => decidesOn(scope, known, inputs.day));
  const reading: Reading = { ...asked, read, round, known, rendering: renderingOf(known.compiled.lookup, locale), decide };
  return {
    head: await read((scope) => headOf(scope, reading)),
    workloads: () => fetchedAhead(readWorkloads(reading)),
    reasons: () => fetchedAhead(readReasons(reading)),
    reasoned: (span) => fetchedAhead(readReasoned(reading, span)),
    endOf: (span) => read((scope) => placeAtEnd(scope, round, asked.filters, span)),
    resources: () => fetchedAhead(readResources(reading)),
  };
}

async function headOf(scope: OrganisationScope, { round, known, locale, inputs, filters, at }: Reading): Promise<DossierHead> {
  const totals = (await totalsByVerdict(scope, round, filters)).sort(worstFirst);
  const whole = filters.verdict === null && filters.blocking === null && filters.search === null;
  if (whole) await compareWithSummary(scope, round.projectId, totals);
  return {
    ...(await namesOf(scope, round.projectId)),
    edition: known.edition.title[locale],
    inputs,
    filters,
    blocking: filters.blocking && (known.compiled.lookup.service(filters.blocking)?.name[locale] ?? filters.blocking),
    locale,
    at,
    totals,
    workloads: sum(totals.map((one) => one.workloads)),
    resources: sum(totals.map((one) => one.resources)),
    volume: null,
  };
}

/** Every figure on screen comes from the summary: a file about the whole estate must agree with it. */
async function compareWithSummary(scope: OrganisationScope, projectId: string, totals: readonly VerdictTotal[]): Promise<void> {
  const figures = (await loadEstate(scope, projectId))?.figures;
  const workloads = new Map(totals.map((one) => [one.verdict, one.workloads]));
  const same = Object.entries(figures?.byWorkload ?? {}).every(
    ([verdict, count]) => (workloads.get(verdict as VerdictTotal["verdict"]) ?? 0) === count,
  );
  if (!figures || !same || figures.resources !== sum(totals.map((one) => one.resources))) throw new CountsDiffer();
}

/** In the order of the lines, and the same each time. */
function worstFirst(a: VerdictTotal, b: VerdictTotal): number {
  return SEVERITY_RANK[a.verdict] - SEVERITY_RANK[b.verdict];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
