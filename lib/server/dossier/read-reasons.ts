import type { ShapeVerdict } from "@/lib/domain/eligibility/verdict";
import type { WorkloadPart } from "@/lib/domain/eligibility/workload";
import type { OrganisationScope } from "../database";
import { verdictsOf } from "../eligibility/shape-verdicts";
import { loadWorkloadShapes } from "../eligibility/store-results";
import { type Reason, reasonsOf } from "../eligibility/workload-reasons";
import { isTenant, loadTenantParts } from "../microsoft365/tenant-workload";
import type { DossierReason, ReasonedWorkload } from "./dossier";
import type { Reading } from "./read-dossier";
import { type Page, pageOfWorkloads, WORKLOADS_A_PAGE } from "./read-workloads";
import type { Rendering } from "./rendering";
import type { DossierRow, Place } from "./store-dossier";

/** Every workload with its whole chain of reasons, page by page. */
export async function* readReasons(reading: Reading): AsyncGenerator<readonly ReasonedWorkload[]> {
  for (let after: Place | null = null; ; ) {
    const { rows, lines }: Page & { lines: readonly ReasonedWorkload[] } = await reading.read((scope) =>
      reasonedPage(scope, reading, after),
    );
    if (lines.length > 0) yield lines;
    if (rows.length < WORKLOADS_A_PAGE) return;
    after = rows.at(-1) ?? null;
  }
}

async function reasonedPage(
  scope: OrganisationScope,
  reading: Reading,
  after: Place | null,
): Promise<Page & { lines: readonly ReasonedWorkload[] }> {
  const { rows, lines } = await pageOfWorkloads(scope, reading, after);
  const partsOf = await partsOfPage(scope, reading, rows);
  return {
    rows,
    lines: lines.map((line, index) => {
      const row = rows[index];
      const reasons = row ? reasonsOf(partsOf(row), line) : [];
      const tenant = row !== undefined && isTenant(row);
      return { ...line, reasons: reasons.map((reason) => toldReason(reason, reading.rendering, tenant)) };
    }),
  };
}

async function partsOfPage(
  scope: OrganisationScope,
  { known, round }: Reading,
  rows: readonly DossierRow[],
): Promise<(row: DossierRow) => readonly WorkloadPart[]> {
  const counted = await loadWorkloadShapes(
    scope,
    round,
    rows.map((row) => row.id),
  );
  const verdicts = await verdictsOf(
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
