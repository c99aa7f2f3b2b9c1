import type { WorkloadFacts, WorkloadRow } from "@/lib/contract/eligibility";
import { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES } from "@/lib/contract/words";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { Outcome } from "@/lib/domain/decision/decision";
import { GRADES, VERDICTS } from "@/lib/domain/eligibility/verdict";
import type { Level } from "@/lib/domain/obligation/obligation";
import type { ListedWorkload, StoredWorkload } from "./store-workload";
import { namedService } from "./view-finding";

type Attributes = Pick<WorkloadRow, "owner" | "criticality" | "dataCategories">;

/** What people say of a workload, out of text columns; a word that is no longer in the vocabulary is left out. */
export function attributes(row: {
  owner: string | null;
  criticality: string | null;
  dataCategories: readonly string[];
}): Attributes {
  return {
    owner: row.owner,
    criticality: oneOf(CRITICALITIES, row.criticality) ?? null,
    dataCategories: DATA_CATEGORIES.filter((category) => row.dataCategories.includes(category)),
  };
}

/** What a triage and a decision need of a workload. */
export function factsOf(row: Pick<StoredWorkload, keyof WorkloadFacts>): WorkloadFacts {
  return {
    harms: HARMS.filter((harm) => row.harms.includes(harm)),
    harmsExamined: row.harmsExamined,
    vitalSystem: row.vitalSystem,
    hosting: oneOf(HOSTINGS, row.hosting) ?? null,
    nature: oneOf(NATURES, row.nature) ?? null,
    engagedOn: day(row.engagedOn),
    goLiveOn: day(row.goLiveOn),
    contractEndsOn: day(row.contractEndsOn),
    licenceEndsOn: day(row.licenceEndsOn),
  };
}

function day(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** A workload as a row of the list. */
export function workloadRow(row: ListedWorkload, lookup: EditionLookup, { level, outcome }: Today): WorkloadRow {
  const blocking = row.blockingService;
  const service = blocking !== null && lookup.service(blocking) ? namedService(blocking, lookup) : null;
  return {
    id: row.id,
    name: row.name,
    key: row.key,
    resources: row.resources,
    verdict: oneOf(VERDICTS, row.verdict) ?? "unknown",
    evidence: oneOf(GRADES, row.evidence) ?? "none",
    completeness: { reported: row.needed - row.missing, needed: row.needed },
    blocking: row.blockingRule === null ? null : { service, ruleId: row.blockingRule },
    ...attributes(row),
    obligation: level,
    outcome,
  };
}

/** What the texts in force make of a workload, and what is decided of it. */
interface Today {
  readonly level: Level;
  readonly outcome: Outcome;
}

function oneOf<W extends string>(words: readonly W[], word: string | null): W | undefined {
  return words.find((known) => known === word);
}
