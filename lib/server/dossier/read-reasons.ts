import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import type { WorkloadPart } from "@/lib/domain/eligibility/workload";
import type { OrganisationScope } from "../database";
import { judgedVerdicts } from "../eligibility/shape-verdicts";
import { loadWorkloadShapes } from "../eligibility/store-results";
import { type Reason, reasonsOf } from "../eligibility/workload-reasons";
import { isTenant, loadTenantParts } from "../microsoft365/tenant-workload";
import type { DossierReason, ReasonedWorkload, Span, WorkloadReasons } from "./dossier";
import type { Reading } from "./read-dossier";
import { type Page, pageOfWorkloads, WORKLOADS_A_PAGE } from "./read-workloads";
import type { Rendering } from "./rendering";
import { type NamedWorkload, type Place, pageOfNames } from "./store-dossier";

const WHOLE: Span = { after: null, limit: Number.POSITIVE_INFINITY };
type Judged = Pick<NamedWorkload, "id" | "grouping" | "verdict">;

/** The whole chain of reasons of every workload, page by page. */
export async function* readReasons(reading: Reading): AsyncGenerator<readonly WorkloadReasons[]> {
  for (let after: Place | null = null; ; ) {
    const { rows, reasons } = await reading.read((scope) => reasonsAfter(scope, reading, after));
    if (rows.length > 0)
      yield rows.map(({ name, key, verdict }, index) => ({ name, key, verdict, reasons: reasons[index] ?? [] }));
    if (rows.length < WORKLOADS_A_PAGE) return;
    after = rows.at(-1) ?? null;
  }
}

async function reasonsAfter(
  scope: OrganisationScope,
  reading: Reading,
  after: Place | null,
): Promise<{ rows: readonly NamedWorkload[]; reasons: readonly DossierReason[][] }> {
  const rows = await pageOfNames(scope, reading.round, reading.filters, after, WORKLOADS_A_PAGE);
  return { rows, reasons: await reasonsOfPage(scope, reading, rows) };
}

/** Every workload with its whole chain of reasons, page by page. */
export async function* readReasoned(
  reading: Reading,
  { after, limit }: Span = WHOLE,
): AsyncGenerator<readonly ReasonedWorkload[]> {
  let [place, left] = [after, limit];
  while (left > 0) {
    const span = { after: place, limit: Math.min(WORKLOADS_A_PAGE, left) };
    const { rows, lines, reasons } = await reading.read((scope) => reasonedWithin(scope, reading, span));
    if (lines.length > 0) yield lines.map((line, index) => ({ ...line, reasons: reasons[index] ?? [] }));
    if (rows.length < span.limit) return;
    place = rows.at(-1) ?? null;
    left -= rows.length;
  }
}

async function reasonedWithin(
  scope: OrganisationScope,
  reading: Reading,
  span: Span,
): Promise<Page & { reasons: readonly DossierReason[][] }> {
  const page = await pageOfWorkloads(scope, reading, span);
  const judged = page.rows.map(({ id, grouping }, index) => ({
    id,
    grouping,
    verdict: page.lines[index]?.verdict ?? ("unknown" as const),
  }));
  return { ...page, reasons: await reasonsOfPage(scope, reading, judged) };
}

/** The reasons of each of some workloads, in their order. */
async function reasonsOfPage(scope: OrganisationScope, reading: Reading, rows: readonly Judged[]): Promise<DossierReason[][]> {
  const partsOf = await partsOfPage(scope, reading, rows);
  return rows.map((row) => reasonsOf(partsOf(row), row).map((reason) => toldReason(reason, reading.rendering, isTenant(row))));
}

async function partsOfPage(
  scope: OrganisationScope,
  { known, round }: Reading,
  rows: readonly Judged[],
): Promise<(row: Judged) => readonly WorkloadPart[]> {
  const counted = await loadWorkloadShapes(
    scope,
    round,
    rows.map((row) => row.id),
  );
  const verdicts = await judgedVerdicts(
    scope,
    known,
    counted.flatMap(({ shapes }) => shapes.map(({ shapeId }) => shapeId)),
  );
  const tenant = rows.some(isTenant) ? await loadTenantParts(scope, round.projectId, known) : [];
  const found = new Map(counted.map(({ id, shapes }) => [id, shapes.flatMap(partOf(verdicts))]));
  return (row) => (isTenant(row) ? tenant : (found.get(row.id) ?? []));
}

function partOf(verdicts: ReadonlyMap<bigint, ShapeVerdict>) {
  return ({ shapeId, resources }: { shapeId: bigint; resources: number }): WorkloadPart[] => {
    const verdict = verdicts.get(shapeId);
    return verdict ? [{ verdict, count: resources }] : [];
  };
}

/** A tenant is made of services: none of its reasons counts resources. */
function toldReason({ finding, decides, accessory, resources }: Reason, rendering: Rendering, tenant: boolean): DossierReason {
  const { service, because, remedy, sources } = rendering.finding(finding);
  return {
    decides,
    accessory,
    effect: finding.effect,
    service,
    ruleId: finding.ruleId,
    because,
    remedy,
    requirement: finding.requirement ?? "",
    resources: tenant ? 0 : resources,
    evidence: finding.evidence,
    date: finding.date,
    sources,
  };
}
