import type { PersonScope } from "../database";

/** One's own roles across organisations. */
export async function ownPlatformRoles({ person, tx }: PersonScope): Promise<ReadonlySet<string>> {
  const rows = await tx.platformRole.findMany({ where: { personId: person.id }, select: { role: true } });
  return new Set(rows.map(({ role }) => role));
}

/** Which of these acts the platform's trail holds of oneself: each is one step down an index, however long the trail. */
export async function ownActs({ person, tx }: PersonScope, acts: readonly string[]): Promise<ReadonlySet<string>> {
  if (acts.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ act: string }[]>`
    SELECT act FROM unnest(${[...acts]}::text[]) AS act
    WHERE EXISTS (SELECT FROM platform_audit_event e WHERE e.person_id = ${person.id}::uuid AND e.action = act)`;
  return new Set(rows.map(({ act }) => act));
}

/** Whether one put the first steps away. */
export async function stepsHidden({ person, tx }: PersonScope): Promise<boolean> {
  const found = await tx.person.findUnique({ where: { id: person.id }, select: { firstStepsHiddenAt: true } });
  return found?.firstStepsHiddenAt != null;
}
