import type { z } from "zod";
import type { OpenPermission, Permission, PersonalPermission, PlatformPermission } from "@/lib/domain/access/policy";
import { type AuditEntry, appendAudit, appendPlatformAudit } from "./audit";
import {
  type AdministrationScope,
  type Caller,
  inScope,
  type OpenScope,
  type OrganisationScope,
  type PersonOfScope,
  type PersonScope,
  type PortfolioScope,
} from "./database";
import { Invalid } from "./errors";
import { whileStreaming } from "./heap-growth";
import { addressOf, spend, type Throttle } from "./throttle";

export type AnyPermission = Permission | PersonalPermission | PlatformPermission | OpenPermission;
export type UseCaseKind =
  | "query"
  | "command"
  | "upload"
  | "download"
  | "personal"
  | "personal-download"
  | "own"
  | "administration"
  | "open";

/** A read or write of the product. Callable from pages; `handle` puts it behind a route. */
export interface UseCase<I extends z.ZodType, O> {
  (caller: Caller, input: z.input<I>): Promise<O>;
  readonly kind: UseCaseKind;
  readonly permission: AnyPermission;
  readonly input: I;
}
export interface OrganisationInput {
  readonly organisationId: string;
}
type OrganisationSchema = z.ZodType<OrganisationInput>;

/** Parses what came from outside; throws Invalid with every wrong field. */
export function parseInput<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  // PostgreSQL stores no NUL in a text: refused here once, for every field of every use case.
  if (JSON.stringify(input)?.includes("\\u0000")) throw new Invalid([{ field: "", message: "holds a NUL character" }]);
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Invalid(result.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message })));
}

interface Definition<P extends AnyPermission, I extends z.ZodType> {
  readonly permission: P;
  readonly input: I;
}

/** Puts the parsing before the work and the description beside it. */
function makeUseCase<K extends UseCaseKind, I extends z.ZodType, O>(
  kind: K,
  { permission, input }: Definition<AnyPermission, I>,
  run: (caller: Caller, input: z.output<I>) => Promise<O>,
): UseCase<I, O> & { readonly kind: K } {
  const call = async (caller: Caller, raw: z.input<I>): Promise<O> => run(caller, parseInput(input, raw));
  return Object.assign(call, { kind, permission, input });
}

function wantedOf(permission: Permission, input: OrganisationInput) {
  return { kind: "organisation", organisationId: input.organisationId, permission } as const;
}

/** A read inside one organisation. */
export function query<I extends OrganisationSchema, O>(
  definition: Definition<Permission, I> & { run: (scope: OrganisationScope, input: z.output<I>) => Promise<O> },
): UseCase<I, O> {
  return makeUseCase("query", definition, (caller, input) =>
    inScope(caller, wantedOf(definition.permission, input), (scope) => definition.run(scope, input)),
  );
}

export interface Done<O> {
  readonly result: O;
  /** Null when nothing changed. */
  readonly audit: Omit<AuditEntry, "action"> | null;
}

/** A write inside one organisation: proves, runs and audits in one transaction. */
export function command<I extends OrganisationSchema, O>(
  definition: Definition<Permission, I> & {
    action: string;
    run: (scope: OrganisationScope, input: z.output<I>) => Promise<Done<O>>;
  },
): UseCase<I, O> {
  return makeUseCase("command", definition, (caller, input) =>
    inScope(caller, wantedOf(definition.permission, input), async (scope) => {
      const { result, audit } = await definition.run(scope, input);
      if (audit) await appendAudit(scope, { action: definition.action, ...audit });
      return result;
    }),
  );
}

/** A read open to every signed-in person: one's own organisations and their summaries, the catalogue. */
export function personalQuery<I extends z.ZodType, O>(
  definition: Definition<PersonalPermission, I> & { run: (scope: PortfolioScope, input: z.output<I>) => Promise<O> },
): UseCase<I, O> {
  return makeUseCase("personal", definition, (caller, input) =>
    inScope(caller, { kind: "portfolio" }, (scope) => definition.run(scope, input)),
  );
}

/** A read of one's own account. */
export function ownQuery<I extends z.ZodType, O>(
  definition: Definition<PersonalPermission, I> & {
    /** Also for a session that still owes its second factor. */
    beforeSecondFactor?: true;
    run: (scope: PersonScope, input: z.output<I>) => Promise<O>;
  },
): UseCase<I, O> {
  const wanted = { kind: "person", ...(definition.beforeSecondFactor ? { beforeSecondFactor: true as const } : {}) } as const;
  return makeUseCase("own", definition, (caller, input) => inScope(caller, wanted, (scope) => definition.run(scope, input)));
}

/** A session that the answer hands to the browser in place of the one it came with. */
export interface NewSession {
  readonly id: string;
  readonly expiresAt: Date;
}
export interface Renewing<O> {
  readonly result: O;
  /** Null: the browser keeps the session it has. */
  readonly session: NewSession | null;
}
/** A write that may change who is signed in: `handle` sets the cookie. Called as a plain use case, it gives the result alone. */
export interface RenewingUseCase<I extends z.ZodType, O> extends UseCase<I, O> {
  readonly renew: (caller: Caller, input: z.input<I>) => Promise<Renewing<O>>;
}

function renewing<K extends UseCaseKind, I extends z.ZodType, O>(
  kind: K,
  definition: Definition<AnyPermission, I>,
  run: (caller: Caller, input: z.output<I>) => Promise<Renewing<O>>,
): RenewingUseCase<I, O> {
  const renew = async (caller: Caller, raw: z.input<I>): Promise<Renewing<O>> => run(caller, parseInput(definition.input, raw));
  const call = makeUseCase(kind, definition, async (caller, input) => (await run(caller, input)).result);
  return Object.assign(call, { renew });
}

/**
 * A write on one's own account. `before` does, for a person who is signed in, what no transaction may hold (hashing) and what must
 * be counted even when the write is refused; its value is given to `run`. Audited in the platform's chain, and in an organisation's
 * when it is about one.
 */
export function ownCommand<I extends z.ZodType, B, O>(
  definition: Definition<PersonalPermission, I> & {
    action: string;
    /** Also for a session that still owes its second factor. */
    beforeSecondFactor?: true;
    before: (person: PersonOfScope, input: z.output<I>) => Promise<B>;
    run: (
      scope: PersonScope,
      input: z.output<I>,
      before: B,
      caller: Caller,
    ) => Promise<Done<O> & { session?: NewSession; organisationId?: string }>;
    /** What no transaction may hold and only a write that is committed asks for: files of rows that are gone. */
    after?: (before: B) => Promise<void>;
  },
): RenewingUseCase<I, O> {
  const wanted = { kind: "person", ...(definition.beforeSecondFactor ? { beforeSecondFactor: true as const } : {}) } as const;
  return renewing("own", definition, async (caller, input) => {
    const person = await inScope(caller, wanted, async (scope) => scope.person);
    const before = await definition.before(person, input);
    const done = await inScope(caller, wanted, async (scope) => {
      const { result, audit, session = null, organisationId } = await definition.run(scope, input, before, caller);
      if (audit) await appendPlatformAudit(scope, { action: definition.action, ...audit }, ...listed(organisationId));
      return { result, session };
    });
    await definition.after?.(before);
    return done;
  });
}

/** A read of the platform's administration. */
export function administrationQuery<I extends z.ZodType, O>(
  definition: Definition<PlatformPermission, I> & { run: (scope: AdministrationScope, input: z.output<I>) => Promise<O> },
): UseCase<I, O> {
  return makeUseCase("administration", definition, (caller, input) =>
    inScope(caller, { kind: "administration", permission: definition.permission }, (scope) => definition.run(scope, input)),
  );
}

function listed(organisationId: string | undefined): readonly string[] {
  return organisationId === undefined ? [] : [organisationId];
}

/** A write of the platform's administration: audited in the platform's chain, and in those of the organisations that it is about. */
export function administrationCommand<I extends z.ZodType, O>(
  definition: Definition<PlatformPermission, I> & {
    action: string;
    run: (
      scope: AdministrationScope,
      input: z.output<I>,
    ) => Promise<Done<O> & { organisationId?: string; organisationIds?: readonly string[] }>;
  },
): UseCase<I, O> {
  const { action, permission } = definition;
  return makeUseCase("administration", definition, (caller, input) =>
    inScope(caller, { kind: "administration", permission }, async (scope) => {
      const { result, audit, organisationId, organisationIds = listed(organisationId) } = await definition.run(scope, input);
      if (audit) await appendPlatformAudit(scope, { action, ...audit }, ...organisationIds);
      return result;
    }),
  );
}

/** What anybody may ask, throttled by address before anything is read. `run` opens its scopes itself and audits in them. */
export function openUseCase<I extends z.ZodType, O>(
  definition: Definition<OpenPermission, I> & {
    throttle: Throttle;
    run: (open: OpenOpener, input: z.output<I>, caller: Caller) => Promise<Renewing<O>>;
  },
): RenewingUseCase<I, O> {
  return renewing("open", definition, async (caller, input) => {
    await spend(definition.throttle, `${definition.permission} ${addressOf(caller)}`);
    return definition.run((run) => inScope(caller, { kind: "open" }, run), input, caller);
  });
}
export type OpenOpener = <T>(run: (scope: OpenScope) => Promise<T>) => Promise<T>;

/** What a long use case may do: short transactions one after the other, access proved anew in each. */
export type ScopeOpener = <T>(run: (scope: OrganisationScope) => Promise<T>, commit?: { readonly durable: false }) => Promise<T>;

function openerOf(caller: Caller, permission: Permission, input: OrganisationInput): ScopeOpener {
  return (run, commit) => inScope(caller, { ...wantedOf(permission, input), ...commit }, run);
}

export interface Upload<I extends OrganisationSchema, O> extends UseCase<I, O> {
  readonly kind: "upload";
  readonly receive: (caller: Caller, input: z.input<I>, body: AsyncIterable<Uint8Array>) => Promise<O>;
}

/** A write whose body is streamed: never held whole, never inside one long transaction. */
export function upload<I extends OrganisationSchema, O>(
  definition: Definition<Permission, I> & {
    run: (open: ScopeOpener, input: z.output<I>, body: AsyncIterable<Uint8Array>) => Promise<O>;
  },
): Upload<I, O> {
  const receive = async (caller: Caller, raw: z.input<I>, body: AsyncIterable<Uint8Array>): Promise<O> => {
    const input = parseInput(definition.input, raw);
    return whileStreaming(() => definition.run(openerOf(caller, definition.permission, input), input, body));
  };
  const call = makeUseCase(
    "upload",
    definition,
    (): Promise<O> => Promise.reject(new Error("an upload needs a body: call receive()")),
  );
  return Object.assign(call, { receive });
}

export interface Download {
  readonly fileName: string;
  readonly contentType: string;
  /** Text goes out as UTF-8. */
  readonly body: AsyncIterable<string | Uint8Array>;
}

/** A read answered as a file, produced page by page. */
export function download<I extends OrganisationSchema>(
  definition: Definition<Permission, I> & { run: (open: ScopeOpener, input: z.output<I>) => Promise<Download> },
): UseCase<I, Download> {
  return makeUseCase("download", definition, (caller, input) =>
    definition.run(openerOf(caller, definition.permission, input), input),
  );
}

/** What a person's long read may do: short transactions one after the other, each of which proves anew who asks. */
export interface PersonalReading {
  readonly open: <T>(run: (scope: PortfolioScope) => Promise<T>) => Promise<T>;
  /** Writes the read down in the platform's chain. */
  readonly note: (entry: AuditEntry) => Promise<void>;
}

/** A read open to every signed-in person, answered as a file, produced page by page. */
export function personalDownload<I extends z.ZodType>(
  definition: Definition<PersonalPermission, I> & { run: (reading: PersonalReading, input: z.output<I>) => Promise<Download> },
): UseCase<I, Download> {
  return makeUseCase("personal-download", definition, (caller, input) => {
    const note = (entry: AuditEntry) => inScope(caller, { kind: "person" }, (scope) => appendPlatformAudit(scope, entry));
    return definition.run({ open: (run) => inScope(caller, { kind: "portfolio" }, run), note }, input);
  });
}
