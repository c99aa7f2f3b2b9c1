import { NONE, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import { storedFacts } from "@/lib/domain/inventory/stored-facts";
import type { OrganisationScope } from "../database";
import { judgedVerdicts } from "../eligibility/shape-verdicts";
import { loadFacts } from "../eligibility/store-verdicts";
import type { DossierResource } from "./dossier";
import type { Reading } from "./read-dossier";
import { type NamedWorkload, type Place, pageOfNames, type ResourceOfDossier, resourcesOfWorkloads } from "./store-dossier";

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
    const named: readonly NamedWorkload[] = await reading.read((scope) =>
      pageOfNames(scope, reading.round, reading.filters, after, WORKLOADS),
    );
    for (const batch of batchesOf(named)) yield* readBatch(reading, batch, skus);
    if (named.length < WORKLOADS) return;
    after = named.at(-1) ?? null;
  }
}

/** Workloads that together are one page; one that is larger stands alone. */
function batchesOf<W extends Pick<NamedWorkload, "resources">>(workloads: readonly W[]): W[][] {
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

interface ResourcePage {
  readonly rows: readonly ResourceOfDossier[];
  readonly lines: readonly DossierResource[];
}

async function* readBatch(
  reading: Reading,
  batch: readonly NamedWorkload[],
  skus: Map<bigint, string>,
): AsyncGenerator<readonly DossierResource[]> {
  const names: Names = new Map(batch.map(({ id, name, key }) => [id, { name, key }]));
  const place = { projectId: reading.projectId, currentImport: reading.inputs.importNumber };
  for (let after: ResourceOfDossier | null = null; ; ) {
    const page = async (scope: OrganisationScope): Promise<ResourcePage> => {
      const rows = await resourcesOfWorkloads(scope, place, [...names.keys()], after, RESOURCES);
      return { rows, lines: await linesOf(scope, reading, rows, names, skus) };
    };
    const { rows, lines } = await reading.read(page);
    if (lines.length > 0) yield lines;
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
  const verdicts = await judgedVerdicts(scope, known, ids);
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
