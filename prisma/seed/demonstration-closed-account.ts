import { deactivatePerson } from "@/lib/server/administration/deactivate-person";
import { beforeScope } from "@/lib/server/database";
import { asPeople, emailOf } from "./demonstration-people";

export const LEFT = { name: "Régis Lambert", email: "contribution.ancien@demonstration.invalid" } as const;

/** Somebody who left and whose account is closed: what the administration may erase. Once somebody was erased, nobody is made again. */
export async function seedClosedAccount(organisationId: string): Promise<void> {
  const personId = await beforeScope(async (tx) => {
    const known = await tx.person.count({ where: { OR: [{ email: LEFT.email }, { erasedAt: { not: null } }] } });
    if (known > 0) return null;
    const { id } = await tx.person.create({ data: { ...LEFT, passwordHash: "none" }, select: { id: true } });
    await tx.membership.create({ data: { organisationId, personId: id, role: "contributor", endedAt: new Date() } });
    return id;
  });
  if (!personId) return;
  await asPeople({ admin: emailOf("administrator") }, async ({ admin }) => {
    const data = { secondFactorAt: new Date() };
    await beforeScope((tx) => tx.session.updateMany({ where: { id: admin.sessionId }, data }));
    await deactivatePerson(admin, { personId });
  });
}
