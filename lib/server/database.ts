import { PrismaPg } from "@prisma/adapter-pg";
import {
  type Access,
  type Area,
  allows,
  type Permission,
  type PlatformPermission,
  type PlatformRole,
  platformAllows,
  type Role,
} from "@/lib/domain/access/policy";
import { env, forgetEnvironment, isDemonstration } from "./env";
import { Forbidden, NotFound, Unauthenticated } from "./errors";
import { Prisma, PrismaClient } from "./generated/client";
import { keepsPlans, preparedName } from "./prepared";

export type Tx = Prisma.TransactionClient;

/** Who asks: a session id out of a verified cookie, and the request it came with. */
export interface Caller {
  readonly sessionId: string | null;
  readonly requestId: string;
  /** Where the request came from; for throttles. */
  readonly address?: string;
  /** Browser and system in words, kept with a session that the request opens. */
  readonly device?: string;
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
  readonly access: Access | null;
  /** Null for the worker. */
  readonly sessionId: string | null;
}
/** One person's organisations and their summaries; no estate. */
export interface PortfolioScope extends Minted {
  readonly person: PersonOfScope;
  readonly platformRoles: readonly PlatformRole[];
}
/** Oneself: account, sessions, second factor. */
export interface PersonScope extends Minted {
  readonly person: PersonOfScope;
  readonly sessionId: string;
  readonly secondFactor: SecondFactorState;
}
/** Organisations, people and roles of the whole platform; no project, no estate. */
export interface AdministrationScope extends Minted {
  readonly person: PersonOfScope;
}
/** Nobody yet: the login role, for the links of a reset and of an invitation. */
export interface OpenScope extends Minted {
  readonly open: true;
}
/** Jobs and catalogue. */
export interface PlatformScope extends Minted {
  readonly platform: true;
}
/** `off`: the person has none. `needed`: there is one, and this session has not given it. */
export type SecondFactorState = "off" | "needed" | "given";

const kept = globalThis as typeof globalThis & { portalDatabase?: PrismaClient };
function client(): PrismaClient {
  kept.portalDatabase ??= new PrismaClient({
    adapter: adapterOf(env().DATABASE_URL, env().DATABASE_POOL),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  return kept.portalDatabase;
}

function adapterOf(connectionString: string, max: number): PrismaPg {
  return new PrismaPg({ connectionString, max }, keepsPlans(connectionString) ? { statementNameGenerator: preparedName } : {});
}

interface AccessRow extends PersonOfScope {
  readonly role: Role | null;
  readonly areas: Area[] | null;
  readonly platform_roles: PlatformRole[] | null;
  readonly second_factor: SecondFactorState;
  readonly second_factor_required: boolean | null;
}

/** What the statement that finds out who asks enters at once; null: nothing, more is to be proven first. */
const ENTERED = {
  organisation: { role: "portal_app", whoever: Prisma.sql`who.role IS NOT NULL` },
  portfolio: { role: "portal_portfolio", whoever: Prisma.sql`who.second_factor <> 'needed'` },
  person: { role: "portal_person", whoever: Prisma.sql`true` },
  administration: null,
} as const;

/**
 * Session, person and access in one query, as the login role, before any scope exists. Notes once a minute that the session is used.
 * The same statement takes the unprivileged role, for an organisation if the person is a member or an engaged consultant of it,
 * which spares every request a round trip; whoever is refused after that has the transaction rolled back.
 */
async function whoIs(tx: Tx, sessionId: string | null, wanted: WantedByPerson): Promise<AccessRow> {
  const organisationId = wanted.kind === "organisation" ? wanted.organisationId : null;
  const durable = wanted.kind !== "organisation" || wanted.durable !== false;
  if (!sessionId) throw new Unauthenticated();
  const idle = env().SESSION_IDLE_MINUTES;
  const to = ENTERED[wanted.kind];
  const enters = to
    ? Prisma.sql`CASE WHEN ${to.whoever} THEN concat(${settings(to.role, Prisma.sql`who.id::text`, organisationId, durable)}) END`
    : Prisma.sql`NULL::text`;
  const name = Prisma.raw(`/* prepared who-is-${wanted.kind} */`);
  const rows = await tx.$queryRaw<AccessRow[]>`${name}
    WITH seen AS (
      UPDATE session SET last_seen_at = now()
      WHERE id = ${sessionId}::uuid AND revoked_at IS NULL AND last_seen_at BETWEEN now() - make_interval(mins => ${idle}::int) AND now() - interval '1 minute'
    ), who AS MATERIALIZED (
    SELECT p.id, p.name, p.email, coalesce(m.role, CASE WHEN e.person_id IS NOT NULL THEN 'consultant' END) AS role, m.areas,
      (SELECT array_agg(r.role) FROM platform_role r WHERE r.person_id = p.id) AS platform_roles,
      CASE WHEN s.second_factor_at IS NOT NULL THEN 'given' WHEN f.confirmed_at IS NOT NULL THEN 'needed' ELSE 'off' END AS second_factor,
      o.second_factor_required
    FROM session s
    JOIN person p ON p.id = s.person_id AND p.deactivated_at IS NULL
    LEFT JOIN second_factor f ON f.person_id = p.id
    LEFT JOIN organisation o ON o.id = ${organisationId}::uuid
    LEFT JOIN membership m ON m.person_id = p.id AND m.organisation_id = ${organisationId}::uuid AND m.ended_at IS NULL
    LEFT JOIN engagement e ON e.person_id = p.id AND e.organisation_id = ${organisationId}::uuid
      AND e.accepted_at IS NOT NULL AND e.ended_at IS NULL AND e.ends_at > now()
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - make_interval(mins => ${idle}::int))
    SELECT who.*, ${enters} AS entered FROM who`;
  const [row] = rows;
  if (!row) throw new Unauthenticated();
  return row;
}

type DatabaseRole = "portal_app" | "portal_portfolio" | "portal_person" | "portal_admin" | "portal_platform";

/** What a transaction is for its length: whose, of which organisation, in which role of the database. */
function settings(role: DatabaseRole, person: Prisma.Sql, organisation: string | null, durable: boolean): Prisma.Sql {
  return Prisma.sql`set_config('app.person', ${person}, true), set_config('app.organisation', ${organisation ?? ""}, true),
    set_config('role', ${role}, true), set_config('synchronous_commit', coalesce(${durable ? null : "off"}, current_setting('synchronous_commit')), true)`;
}

/**
 * `durable: false` lets a commit return before it is on disk. Only for steps that a later durable commit stands behind (staged
 * rows, steps of a job): after a power cut such a step has simply not happened yet.
 */
async function enter(
  tx: Tx,
  role: DatabaseRole,
  person: string | null,
  organisation: string | null,
  durable = true,
): Promise<void> {
  await tx.$executeRaw`/* prepared enter */ SELECT ${settings(role, Prisma.sql`${person ?? ""}`, organisation, durable)}`;
}

export type Wanted =
  | { readonly kind: "organisation"; readonly organisationId: string; readonly permission: Permission; readonly durable?: false }
  | { readonly kind: "portfolio" }
  /** `beforeSecondFactor`: also for a session that still owes it. */
  | { readonly kind: "person"; readonly beforeSecondFactor?: true }
  | { readonly kind: "administration"; readonly permission: PlatformPermission }
  | { readonly kind: "open" }
  | { readonly kind: "system"; readonly organisationId: string }
  | { readonly kind: "platform" };
type WantedByPerson = Extract<Wanted, { kind: "organisation" | "portfolio" | "person" | "administration" }>;
interface Scopes {
  organisation: OrganisationScope;
  portfolio: PortfolioScope;
  person: PersonScope;
  administration: AdministrationScope;
  open: OpenScope;
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

async function mint(tx: Tx, caller: Caller, wanted: Wanted): Promise<Scopes[Wanted["kind"]]> {
  const base = { tx, requestId: caller.requestId } as Minted;
  if (wanted.kind === "open") return { ...base, open: true };
  if (wanted.kind === "platform") {
    await enter(tx, "portal_platform", null, null);
    return { ...base, platform: true };
  }
  if (wanted.kind === "system") {
    await enter(tx, "portal_platform", null, wanted.organisationId, false);
    return { ...base, organisationId: wanted.organisationId, person: null, access: null, sessionId: null };
  }
  return mintForPerson(tx, base, caller, wanted);
}

async function mintForPerson(
  tx: Tx,
  base: Minted,
  caller: Caller,
  wanted: WantedByPerson,
): Promise<OrganisationScope | PortfolioScope | PersonScope | AdministrationScope> {
  const row = await whoIs(tx, caller.sessionId, wanted);
  const person: PersonOfScope = { id: row.id, name: row.name, email: row.email };
  const owes = row.second_factor === "needed" && !(wanted.kind === "person" && wanted.beforeSecondFactor);
  if (owes) throw new Unauthenticated("second-factor-needed");
  if (wanted.kind === "portfolio") return { ...base, person, platformRoles: row.platform_roles ?? [] };
  if (wanted.kind === "person") return { ...base, person, sessionId: caller.sessionId ?? "", secondFactor: row.second_factor };
  if (wanted.kind === "administration") {
    if (!platformAllows(row.platform_roles ?? [], wanted.permission)) throw new Forbidden();
    // Who runs the platform always gives a second factor; a demonstration has known passwords and none.
    if (row.second_factor !== "given" && !isDemonstration()) throw new Forbidden("second-factor-required");
    await enter(tx, "portal_admin", person.id, null);
    return { ...base, person };
  }
  if (!row.role) throw new NotFound();
  if (row.second_factor_required && row.second_factor !== "given") throw new Forbidden("second-factor-required");
  const access: Access = { role: row.role, areas: row.areas ?? [] };
  if (!allows(access, wanted.permission)) throw new Forbidden();
  return { ...base, organisationId: wanted.organisationId, person, access, sessionId: caller.sessionId };
}

/** Before a scope exists: sign-in, sessions, throttles, demonstration seed. Used by few modules only (import rule). */
export function beforeScope<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return client().$transaction(run);
}

/** Lets the database go; the next use opens the one that the environment names by then. */
export async function disconnect(): Promise<void> {
  await kept.portalDatabase?.$disconnect();
  delete kept.portalDatabase;
  forgetEnvironment();
}
