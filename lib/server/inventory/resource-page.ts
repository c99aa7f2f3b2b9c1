import { z } from "zod";
import type { listResourcesRoute, ResourceRow } from "@/lib/contract/inventory";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import { sortKey } from "@/lib/domain/inventory/sort-key";
import { type KnownEdition, knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { verdictsOf } from "../eligibility/shape-verdicts";
import { Unprocessable } from "../errors";
import { parseInput } from "../use-case";
import { decodeCursor, pageFrom } from "./cursor";
import { resourceRow } from "./resource-view";
import { loadProject } from "./store-project";
import {
  type ListedResource,
  type ResourceFilter,
  type ResourcePage,
  resourcesByName,
  resourcesOfShapes,
  type ShownEstate,
  shapesOfProject,
} from "./store-resource";

type Input = z.output<typeof listResourcesRoute.params> & z.output<typeof listResourcesRoute.query>;

/** One page of the resources of the visible state. Filters that no index serves together are refused. */
export async function resourcePage(
  scope: OrganisationScope,
  input: Input,
): Promise<{ items: ResourceRow[]; next: string | null }> {
  const project = await loadProject(scope, input.projectId);
  const known = project.editionId === null ? null : await knownEdition(scope, project.editionId);
  const estate = { projectId: project.id, currentImport: project.currentImport };
  const rows = await page(scope, estate, known, input);
  const shapes = rows.map((row) => row.shapeId);
  const verdicts = known ? await verdictsOf(scope, known, shapes) : new Map();
  return pageFrom(
    rows,
    input.limit,
    (row) => resourceRow(row, verdicts.get(row.shapeId), known),
    (row) => [row.sortKey, String(row.id)],
  );
}

async function page(
  scope: OrganisationScope,
  estate: ShownEstate,
  known: KnownEdition | null,
  { workload, type, verdict, search, after, limit }: Input,
): Promise<ListedResource[]> {
  if ([workload, type, verdict].filter((filter) => filter !== undefined).length > 1)
    throw new Unprocessable("filter-not-offered");
  const wanted: ResourcePage = { prefix: sortKey(search ?? ""), after: placeOf(after), limit: limit + 1 };
  if (verdict !== undefined) return ofVerdict(scope, estate, known, verdict, wanted);
  const filter: ResourceFilter = workload ? { workload } : type ? { type: type.toLowerCase() } : null;
  return resourcesByName(scope, estate, filter, wanted);
}

async function ofVerdict(
  scope: OrganisationScope,
  estate: ShownEstate,
  known: KnownEdition | null,
  verdict: Verdict,
  wanted: ResourcePage,
): Promise<ListedResource[]> {
  if (!known) return [];
  const verdicts = await verdictsOf(scope, known, await shapesOfProject(scope, estate.projectId));
  const shapes = [...verdicts].filter(([, shape]) => shape.verdict === verdict).map(([id]) => id);
  return resourcesOfShapes(scope, estate, shapes, wanted);
}

const Place = z.tuple([z.string(), z.string().regex(/^\d{1,18}$/)]);

function placeOf(after: string | undefined): ResourcePage["after"] {
  const [key, id] = parseInput(Place, decodeCursor(after, 2) ?? ["", "0"]);
  return { sortKey: key, id };
}
