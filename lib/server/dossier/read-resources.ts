import { NONE, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import { storedFacts } from "@/lib/domain/inventory/stored-facts";
import type { OrganisationScope } from "../database";
import { verdictsOf } from "../eligibility/shape-verdicts";
import { loadFacts } from "../eligibility/store-verdicts";
import type { DossierResource } from "./dossier";
import type { Reading } from "./read-dossier";
import { type Place, pageOfSizes, type ResourceOfDossier, resourcesOfWorkloads, type SizedWorkload } from "./store-dossier";

const WORKLOADS = 1_000;
/** Resources that one short transaction takes. */
const RESOURCES = 1_000;
/** Shapes are a few thousand; more than this are looked up again. */
const REMEMBERED = 50_000;

type Names = ReadonlyMap<string, DossierResource["workload"]>;
const NAMELESS: DossierResource["workload"] = { name: "", key: "" };

/** Every resource of the dossier's workloads, in their order, page by page. */
export async function* readResources(reading: Reading): AsyncGenerator<readonly DossierResource[]> {
  const skus = new Map<bigint, string>();
  for (let after: Place | null = null; ; ) {
    const sized: readonly SizedWorkload[] = await reading.read((scope) =>
      pageOfSizes(scope, reading.round, reading.filters, after, WORKLOADS),
    );
    for (const batch of batchesOf(sized)) yield* readBatch(reading, batch, skus);
    if (sized.length < WORKLOADS) return;
    after = sized.at(-1) ?? null;
  }
}

/** Workloads that together are one page; one that is larger stands alone. */
function batchesOf<W extends Pick<SizedWorkload, "resources">>(workloads: readonly W[]): W[][] {
  const batches: W[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const workload of workloads.filter(({ resources }) => resources > 0)) {
    held += workload.resources;
    if (held > RESOURCES) {
      batches.push([]);
      held = workload.resources;
    }
    batches.at(-1)?.push(workload);
  }
  return batches;
}

async function* readBatch(
  reading: Reading,
  batch: readonly SizedWorkload[],
  skus: Map<bigint, string>,
): AsyncGenerator<readonly DossierResource[]> {
  const names: Names = new Map(batch.map(({ id, name, key }) => [id, { name, key }]));
  const place = { projectId: reading.projectId, currentImport: reading.inputs.importNumber };
  for (let after: ResourceOfDossier | null = null; ; ) {
    const rows: readonly ResourceOfDossier[] = await reading.read((scope) =>
      resourcesOfWorkloads(scope, place, [...names.keys()], after, RESOURCES),
    );
    if (rows.length > 0) yield await reading.read((scope) => linesOf(scope, reading, rows, names, skus));
    if (batch.length > 1 || rows.length < RESOURCES) return;
    after = rows.at(-1) ?? null;
  }
}

async function linesOf(
  scope: OrganisationScope,
  { known, rendering }: Reading,
  rows: readonly ResourceOfDossier[],
  names: Names,
  skus: Map<bigint, string>,
): Promise<DossierResource[]> {
  const ids = rows.map((row) => row.shapeId);
  const verdicts = await verdictsOf(scope, known, ids);
  await learnSkus(scope, ids, skus);
  return rows.map((row) => {
    const verdict = verdicts.get(row.shapeId);
    return {
      key: row.key,
      name: row.name,
      type: row.sourceType ?? row.type,
      service: rendering.service(verdict?.service ?? null),
      sku: skus.get(row.shapeId) ?? "",
      location: row.location ?? "",
      resourceGroup: row.resourceGroup ?? "",
      subscription: row.subscription ?? "",
      workload: names.get(row.workloadId) ?? NAMELESS,
      verdict: verdict?.verdict ?? "unknown",
      evidence: verdict?.evidence ?? "none",
    };
  });
}

async function learnSkus(scope: OrganisationScope, ids: readonly bigint[], skus: Map<bigint, string>): Promise<void> {
  if (skus.size > REMEMBERED) skus.clear();
  const strangers = [...new Set(ids)].filter((id) => !skus.has(id));
  if (strangers.length === 0) return;
  for (const [id, text] of await loadFacts(scope, strangers)) {
    const { sku, size } = storedFacts(text);
    skus.set(id, [sku, size].filter((fact) => fact !== NONE && fact !== NOT_REPORTED).join(" "));
  }
}
