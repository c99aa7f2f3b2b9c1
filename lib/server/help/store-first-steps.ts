import type { DoneActs } from "@/lib/domain/help/first-steps";
import type { OrganisationScope } from "../database";

/** Which of these acts the organisation's trail holds: each is one step down an index, however long the trail. */
export async function doneActs(scope: OrganisationScope, personId: string, acts: readonly string[]): Promise<DoneActs> {
  const rows = await scope.tx.$queryRaw<{ act: string; anybody: boolean; oneself: boolean }[]>`
    SELECT act, EXISTS (SELECT FROM audit_event e WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.action = act) AS anybody,
      EXISTS (SELECT FROM audit_event e WHERE e.organisation_id = ${scope.organisationId}::uuid AND e.action = act
        AND e.person_id = ${personId}::uuid) AS oneself
    FROM unnest(${[...acts]}::text[]) AS act`;
  const held = (by: "anybody" | "oneself") => new Set(rows.filter((row) => row[by]).map(({ act }) => act));
  return { anybody: held("anybody"), oneself: held("oneself") };
}

/** Whether the person put the first steps away. */
export async function areHidden(scope: OrganisationScope, personId: string): Promise<boolean> {
  const found = await scope.tx.person.findUnique({ where: { id: personId }, select: { firstStepsHiddenAt: true } });
  return found?.firstStepsHiddenAt != null;
}
