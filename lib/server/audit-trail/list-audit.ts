import { z } from "zod";
import { listAuditRoute } from "@/lib/contract/audit";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { parseInput, query } from "../use-case";
import { auditView, idsIn } from "./audit-view";
import { namesOf, pageOfAudit } from "./store-audit";

const Place = z.tuple([z.number().int().positive().max(2_147_483_647)]);

/** The organisation's audit trail, newest first, one keyset page at a time. */
export const listAudit = query({
  permission: "audit.read",
  input: listAuditRoute.params.extend(listAuditRoute.query.shape),

  async run(scope, { organisationId: _, after, limit, ...filter }) {
    const cursor = decodeCursor(after, 1);
    const before = cursor === null ? null : parseInput(Place, cursor)[0];
    const rows = await pageOfAudit(scope, filter, before, limit + 1);
    const names = await namesOf(scope, [...new Set(rows.flatMap(idsIn))]);
    return pageFrom(
      rows,
      limit,
      (row) => auditView(row, names),
      (row) => [row.sequence],
    );
  },
});
