import { PLATFORM_ROLES } from "@/lib/domain/access/policy";
import { DEMO_ACCOUNTS, DEMO_TEAMS, type DemoAccount, type DemoTeam } from "@/lib/server/access/demo-accounts";
import { hashPassword } from "@/lib/server/access/password";
import { openSession, revokeSession } from "@/lib/server/access/store-session";
import { beforeScope, type Caller } from "@/lib/server/database";

const HOUR = 3_600_000;
export type SignedIn = Caller & { readonly sessionId: string };

/** An account that an earlier version did not have is made, with its role; one that is there is left as it is. */
export async function ensurePeople(): Promise<void> {
  const wanted = [...DEMO_ACCOUNTS, ...DEMO_TEAMS.flatMap(({ people }) => people)];
  const known = await beforeScope((tx) =>
    tx.person.findMany({ where: { email: { in: wanted.map(({ email }) => email) } }, select: { email: true } }),
  );
  const hashes = new Map<string, string>();
  for (const { role, email, name, password } of wanted) {
    if (known.some((person) => person.email === email)) continue;
    const passwordHash = hashes.get(password) ?? (await hashPassword(password));
    hashes.set(password, passwordHash);
    await beforeScope(async (tx) => {
      const { id: personId } = await tx.person.create({ data: { email, name, passwordHash }, select: { id: true } });
      const across = PLATFORM_ROLES.find((one) => one === role);
      if (across) await tx.platformRole.create({ data: { personId, role: across } });
    });
  }
}

export function emailOf(role: DemoAccount["role"]): string {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`no demonstration account ${role}`);
  return account.email;
}

/** Gives everybody named by address a session of the seed's own for the length of the work. */
export async function asPeople<K extends string, T>(
  emails: Readonly<Record<K, string>>,
  work: (people: Readonly<Record<K, SignedIn>>) => Promise<T>,
): Promise<T> {
  const people = {} as Record<K, SignedIn>;
  for (const who of Object.keys(emails) as K[]) people[who] = await signedIn(emails[who]);
  try {
    return await work(people);
  } finally {
    for (const { sessionId } of Object.values<SignedIn>(people)) await revokeSession(sessionId, new Date());
  }
}

/** The lead and the executive of one of the teams, and the consultant who accompanies them all. */
export function asTeam<T>(
  { organisation, people }: DemoTeam,
  work: (signed: Readonly<Record<"lead" | "executive" | "consultant", SignedIn>>) => Promise<T>,
): Promise<T> {
  const of = (wanted: string) => {
    const found = people.find(({ role }) => role === wanted);
    if (!found) throw new Error(`no ${wanted} of ${organisation}`);
    return found.email;
  };
  return asPeople({ lead: of("project-lead"), executive: of("organisation-executive"), consultant: emailOf("consultant") }, work);
}

async function signedIn(email: string): Promise<SignedIn> {
  const { id } = await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } }));
  return { sessionId: await openSession(id, new Date(Date.now() + HOUR)), requestId: "seed" };
}
