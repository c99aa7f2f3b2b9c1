import { z } from "zod";
import { listPlatformAuditRoute } from "@/lib/contract/administration";
import { auditView, idsIn } from "../audit-trail/audit-view";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { administrationQuery, parseInput } from "../use-case";
import { namesForAdministration, pageOfPlatformAudit } from "./store-platform-audit";

const Place = z.tuple([z.number().int().positive().max(2_147_483_647)]);

/** What was done outside every organisation: accounts, roles, organisations opened. Newest first. */
export const listPlatformAudit = administrationQuery({
  permission: "platform-audit.read",
  input: listPlatformAuditRoute.query,

  async run(scope, { after, limit }) {
    const cursor = decodeCursor(after, 1);
    const before = cursor === null ? null : parseInput(Place, cursor)[0];
    const rows = await pageOfPlatformAudit(scope, before, limit + 1);
    const names = await namesForAdministration(scope, [...new Set(rows.flatMap(idsIn))]);
    return pageFrom(
      rows,
      limit,
      (row) => auditView(row, names),
      (row) => [row.sequence],
    );
  },
});
