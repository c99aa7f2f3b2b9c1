import { z } from "zod";
import type { listWorkloadsRoute, WorkloadRow } from "@/lib/contract/eligibility";
import { sortKey } from "@/lib/domain/inventory/sort-key";
import { knownEdition } from "../catalogue/edition-cache";
import type { OrganisationScope } from "../database";
import { outcomesOf, outcomesOn } from "../decision/outcomes-of";
import { Unprocessable } from "../errors";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { loadProject } from "../inventory/store-project";
import { levelsInForce } from "../obligation/level-in-force";
import { parseInput } from "../use-case";
import { SEVERITY_RANK } from "./blocking";
import type { Round } from "./store-results";
import { type ListedWorkload, NIL, workloadsByName, workloadsByResources, workloadsBySeverity } from "./store-workload";
import { workloadRow } from "./view-workload";

const START = { sortKey: "", id: NIL };

type Input = z.output<typeof listWorkloadsRoute.params> & z.output<typeof listWorkloadsRoute.query>;

/** One page of the workloads of the visible state. A sort and a filter that no index serves together are refused. */
export async function workloadPage(
  scope: OrganisationScope,
  input: Input,
): Promise<{ items: WorkloadRow[]; next: string | null }> {
  const project = await loadProject(scope, input.projectId);
  if (project.editionId === null || project.currentImport === 0) return { items: [], next: null };
  const known = await knownEdition(scope, project.editionId);
  const round = { projectId: project.id, round: project.round, editionId: project.editionId };
  const rows = await page(scope, round, input);
  const levelOf = await levelsInForce(scope);
  const outcomes = await outcomesOf(
    scope,
    round,
    await outcomesOn(scope, known),
    rows.map((row) => row.id),
  );
  const place = (row: ListedWorkload) => (input.sort === "resources" ? row.resources : row.severity);
  return pageFrom(
    rows,
    input.limit,
    (row) => workloadRow(row, known.compiled.lookup, { level: levelOf(row), outcome: outcomes.get(row.id) ?? "examine" }),
    (row) => [place(row), row.sortKey, row.id],
  );
}

async function page(scope: OrganisationScope, round: Round, input: Input): Promise<ListedWorkload[]> {
  const limit = input.limit + 1;
  const cursor = cursorOf(input.after);
  const filter = { blocking: input.blocking ?? null, prefix: sortKey(input.search ?? "") };
  const filtered = input.verdict !== undefined || filter.blocking !== null;
  if (input.sort === "resources") {
    if (filtered || filter.prefix !== "") throw new Unprocessable("filter-not-offered", { sort: "resources" });
    const after = cursor ? { resources: cursor.place, id: cursor.id } : { resources: 2_147_483_647, id: NIL };
    return workloadsByResources(scope, round, after, limit);
  }
  const byName = input.sort === "name";
  if (byName && !filtered) return workloadsByName(scope, round, filter, cursor ?? START, limit);
  const severities = input.verdict ? [SEVERITY_RANK[input.verdict]] : Object.values(SEVERITY_RANK);
  const places = severities
    .filter((severity) => byName || !cursor || severity >= cursor.place)
    .map((severity) => ({
      severity,
      ...(cursor && (byName || severity === cursor.place) ? { sortKey: cursor.sortKey, id: cursor.id } : START),
    }));
  return workloadsBySeverity(scope, round, filter, places, { byName, limit });
}

const Place = z.tuple([z.int(), z.string(), z.guid()]);

function cursorOf(after: string | undefined): { place: number; sortKey: string; id: string } | null {
  const parts = decodeCursor(after, 3);
  if (!parts) return null;
  const [place, key, id] = parseInput(Place, parts);
  return { place, sortKey: key, id };
}
