import { listRejectionsRoute } from "@/lib/contract/inventory";
import { query } from "../use-case";
import { decodeCursor, pageFrom } from "./cursor";
import { loadImport } from "./store-import";
import { pageOfRejections } from "./store-rejection";

/** Rows of a file that could not be read, in file order. */
export const listRejections = query({
  permission: "inventory.read",
  input: listRejectionsRoute.params.extend(listRejectionsRoute.query.shape),

  async run(scope, { projectId, importId, after, limit }) {
    await loadImport(scope, projectId, importId);
    const rows = await pageOfRejections(scope, importId, Number(decodeCursor(after, 1)?.[0] ?? 0), limit + 1);
    return pageFrom(
      rows,
      limit,
      ({ ordinal: _, ...view }) => view,
      (row) => [row.ordinal],
    );
  },
});
