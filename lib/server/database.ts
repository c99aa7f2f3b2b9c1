import { PrismaPg } from "@prisma/adapter-pg";
import { allows, type Permission, type Role } from "@/lib/domain/access/policy";
import { env } from "./env";
import { Forbidden, NotFound, Unauthenticated } from "./errors";
import { type Prisma, PrismaClient } from "./generated/client";

export type Tx = Prisma.TransactionClient;

/** Who asks: a session id out of a verified cookie, and the request it came with. */
export interface Caller {
  readonly sessionId: string | null;
  readonly requestId: string;
}

declare const minted: unique symbol;
interface Minted {
  readonly [minted]: true;
  readonly tx: Tx;
  readonly requestId: string;
}
export interface PersonOfScope {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
/** Proof that the transaction sees one organisation only. Every store of tenant data asks for it; only this file can make one. */
export interface OrganisationScope extends Minted {
  readonly organisationId: string;
  /** Null for the worker. */
  readonly person: PersonOfScope | null;
  readonly role: Role | null;
}
/** One person's list of organisations; no estate. */
export interface PortfolioScope extends Minted {
  readonly person: PersonOfScope;
}
/** Jobs and catalogue. */
export interface PlatformScope extends Minted {
  readonly platform: true;
}

const kept = globalThis as typeof globalThis & { portalDatabase?: PrismaClient };
function client(): PrismaClient {
  kept.portalDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL }),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  return kept.portalDatabase;
}

interface AccessRow {
  id: string;
  name: string;
  email: string;
  role: Role | null;
}

/** Session, person and access in one query, as the login role, before any scope exists. */
async function whoIs(tx: Tx, sessionId: string | null, organisationId: string | null): Promise<AccessRow> {
  if (!sessionId) throw new Unauthenticated();
  const rows = await tx.$queryRaw<AccessRow[]>`
    SELECT p.id, p.name, p.email, coalesce(m.role, CASE WHEN e.person_id IS NOT NULL THEN 'consultant' END) AS role
    FROM session s
    JOIN person p ON p.id = s.person_id AND p.deactivated_at IS NULL
    LEFT JOIN membership m ON m.person_id = p.id AND m.organisation_id = ${organisationId}::uuid AND m.ended_at IS NULL
    LEFT JOIN engagement e ON e.person_id = p.id AND e.organisation_id = ${organisationId}::uuid AND e.accepted_at IS NOT NULL AND e.ends_at > now()
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now()`;
  const [row] = rows;
  if (!row) throw new Unauthenticated();
  return row;
}

/**
 * `durable: false` lets a commit return before it is on disk. Only for steps that a later durable commit stands behind (staged
 * rows, steps of a job): after a power cut such a step has simply not happened yet.
 */
async function enter(
  tx: Tx,
  role: "portal_app" | "portal_portfolio" | "portal_platform",
  person: string | null,
  organisation: string | null,
  durable = true,
): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.person', ${person ?? ""}, true), set_config('app.organisation', ${organisation ?? ""}, true), set_config('role', ${role}, true),
    set_config('synchronous_commit', coalesce(${durable ? null : "off"}, current_setting('synchronous_commit')), true)`;
}

export type Wanted =
  | { readonly kind: "organisation"; readonly organisationId: string; readonly permission: Permission; readonly durable?: false }
  | { readonly kind: "portfolio" }
  | { readonly kind: "system"; readonly organisationId: string }
  | { readonly kind: "platform" };
interface Scopes {
  organisation: OrganisationScope;
  portfolio: PortfolioScope;
  system: OrganisationScope;
  platform: PlatformScope;
}

/**
 * The one door to tenant data: opens a transaction, proves access, takes the unprivileged role and the organisation for its
 * length, and hands out the scope. A foreign organisation is NotFound, a weak role Forbidden, no session Unauthenticated.
 */
export function inScope<W extends Wanted, T>(
  caller: Caller,
  wanted: W,
  run: (scope: Scopes[W["kind"]]) => Promise<T>,
): Promise<T> {
  return client().$transaction(async (tx) => {
    const scope = await mint(tx, caller, wanted);
    return run(scope as Scopes[W["kind"]]);
  });
}

async function mint(tx: Tx, caller: Caller, wanted: Wanted): Promise<OrganisationScope | PortfolioScope | PlatformScope> {
  const base = { tx, requestId: caller.requestId };
  if (wanted.kind === "platform") {
    await enter(tx, "portal_platform", null, null);
    return { ...base, platform: true } as PlatformScope;
  }
  if (wanted.kind === "system") {
    await enter(tx, "portal_platform", null, wanted.organisationId, false);
    return { ...base, organisationId: wanted.organisationId, person: null, role: null } as OrganisationScope;
  }
  const organisationId = wanted.kind === "organisation" ? wanted.organisationId : null;
  const { role, ...person } = await whoIs(tx, caller.sessionId, organisationId);
  if (wanted.kind === "portfolio") {
    await enter(tx, "portal_portfolio", person.id, null);
    return { ...base, person } as PortfolioScope;
  }
  if (!role) throw new NotFound();
  if (!allows(role, wanted.permission)) throw new Forbidden();
  await enter(tx, "portal_app", person.id, wanted.organisationId, wanted.durable ?? true);
  return { ...base, organisationId: wanted.organisationId, person, role } as OrganisationScope;
}

/** Before a scope exists: sign-in, sessions, demonstration seed. Used by `lib/server/access` stores only (import rule). */
export function beforeScope<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return client().$transaction(run);
}

export async function disconnect(): Promise<void> {
  await kept.portalDatabase?.$disconnect();
  delete kept.portalDatabase;
}
