import type { Finding } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";
import { type DecidedToday, decisionsOf } from "../decision/decisions-of";
import { workloadRow } from "../eligibility/view-workload";
import type { DossierWorkload, Span } from "./dossier";
import type { Reading } from "./read-dossier";
import type { Rendering } from "./rendering";
import { type DossierRow, type Place, pageOfDossier } from "./store-dossier";

/** Workloads that one short transaction takes, and that are drawn before the worker says again that it is alive. */
export const WORKLOADS_A_PAGE = 200;

/** Every workload, page by page: its verdict, what the law makes of it, what is decided. */
export async function* readWorkloads(reading: Reading): AsyncGenerator<readonly DossierWorkload[]> {
  for (let after: Place | null = null; ; ) {
    const { rows, lines }: Page = await reading.read((scope) =>
      pageOfWorkloads(scope, reading, { after, limit: WORKLOADS_A_PAGE }),
    );
    if (lines.length > 0) yield lines;
    if (rows.length < WORKLOADS_A_PAGE) return;
    after = rows.at(-1) ?? null;
  }
}

export interface Page {
  readonly rows: readonly DossierRow[];
  readonly lines: readonly DossierWorkload[];
}
export async function pageOfWorkloads(scope: OrganisationScope, reading: Reading, { after, limit }: Span): Promise<Page> {
  const { round, filters, decide, rendering } = reading;
  const rows = await pageOfDossier(scope, round, filters, after, limit);
  const decided = await decisionsOf(scope, round, decide)(rows.map((row) => row.id));
  return {
    rows,
    lines: rows.map((row) => {
      const today = decided.get(row.id) ?? { level: "unknown", outcome: "examine" };
      return lineOf(row, reading, today, rendering);
    }),
  };
}

function lineOf(row: DossierRow, { known }: Reading, today: DecidedToday, rendering: Rendering): DossierWorkload {
  const view = workloadRow(row, known.compiled.lookup, today);
  const blocker = row.blocker === null ? null : rendering.finding(JSON.parse(row.blocker) as Finding);
  return {
    id: view.id,
    name: view.name,
    key: view.key,
    verdict: view.verdict,
    level: view.obligation,
    outcome: view.outcome,
    evidence: view.evidence,
    ...view.completeness,
    resources: view.resources,
    service: blocker?.service ?? "",
    because: blocker?.because ?? "",
    remedy: blocker?.remedy ?? "",
    owner: view.owner ?? "",
    criticality: view.criticality,
    dataCategories: view.dataCategories,
    engagedOn: day(row.engagedOn),
    goLiveOn: day(row.goLiveOn),
    contractEndsOn: day(row.contractEndsOn),
    licenceEndsOn: day(row.licenceEndsOn),
  };
}

function day(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
