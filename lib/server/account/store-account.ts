import type { AccountView } from "@/lib/contract/account";
import type { Role } from "@/lib/domain/access/policy";
import type { PersonScope } from "../database";

type OwnOrganisation = AccountView["organisations"][number];

/** The organisations one belongs to or is engaged by today. */
export async function organisationsOfOneself(scope: PersonScope, now: Date): Promise<OwnOrganisation[]> {
  const { person, tx } = scope;
  const organisation = { select: { id: true, name: true, secondFactorRequired: true } } as const;
  const memberships = await tx.membership.findMany({
    where: { personId: person.id, endedAt: null },
    select: { role: true, organisation },
  });
  const engagements = await tx.engagement.findMany({
    where: { personId: person.id, acceptedAt: { not: null }, endedAt: null, endsAt: { gt: now } },
    select: { organisation },
  });
  const own = [
    ...memberships.map((one) => ({ ...one.organisation, role: one.role as Role })),
    ...engagements.map((one) => ({ ...one.organisation, role: "consultant" as const })),
  ];
  const first = new Map(own.reverse().map((one) => [one.id, one]));
  return [...first.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** False when it is the name already. */
export async function rename(scope: PersonScope, name: string): Promise<boolean> {
  if (scope.person.name === name) return false;
  await scope.tx.person.updateMany({ where: { id: scope.person.id }, data: { name } });
  return true;
}

/** Replaces the hash that was verified before; false when the password was changed meanwhile. */
export async function replacePassword(scope: PersonScope, known: string, next: string): Promise<boolean> {
  const where = { id: scope.person.id, passwordHash: known };
  return (await scope.tx.person.updateMany({ where, data: { passwordHash: next } })).count === 1;
}
