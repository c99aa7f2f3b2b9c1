import type { z } from "zod";
import type { listImportsRoute } from "@/lib/contract/inventory";
import type { OrganisationScope } from "../database";
import { decodeCursor, pageFrom } from "./cursor";
import { importView } from "./import-view";
import { serviceNames } from "./service-names";
import { pageOfImports } from "./store-import";
import { loadProject } from "./store-project";

/** Types shown per import in the list; the import's own page has them all. */
const LISTED_TYPES = 5;

type Input = z.output<typeof listImportsRoute.params> & z.output<typeof listImportsRoute.query>;

/** One page of the history of imports, newest first. */
export async function importPage(scope: OrganisationScope, { projectId, after, limit }: Input) {
  const project = await loadProject(scope, projectId);
  const cursor = decodeCursor(after, 2);
  const rows = await pageOfImports(
    scope,
    projectId,
    cursor && { createdAt: new Date(String(cursor[0])), id: String(cursor[1]) },
    limit + 1,
  );
  const serviceOf = await serviceNames(scope, project.editionId);
  const now = new Date();
  return pageFrom(
    rows.map((row) => ({ ...row, summary: { ...row.summary, types: row.summary.types.slice(0, LISTED_TYPES) } })),
    limit,
    (row) => importView(row, serviceOf, now),
    (row) => [row.createdAt.toISOString(), row.id],
  );
}
