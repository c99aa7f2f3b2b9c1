import type { z } from "zod";
import type { Permission, PersonalPermission } from "@/lib/domain/access/policy";
import { type AuditEntry, appendAudit } from "./audit";
import { type Caller, inScope, type OrganisationScope, type PortfolioScope } from "./database";
import { Invalid } from "./errors";

/** A read or write of the product. Callable from pages; `handle` puts it behind a route. */
export interface UseCase<I extends z.ZodType, O> {
  (caller: Caller, input: z.input<I>): Promise<O>;
  readonly kind: "query" | "command" | "personal" | "upload" | "download";
  readonly permission: Permission | PersonalPermission;
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

/** A read inside one organisation. */
export function query<I extends OrganisationSchema, O>(definition: {
  permission: Permission;
  input: I;
  run: (scope: OrganisationScope, input: z.output<I>) => Promise<O>;
}): UseCase<I, O> {
  const call = async (caller: Caller, raw: z.input<I>): Promise<O> => {
    const input = parseInput(definition.input, raw);
    return inScope(
      caller,
      { kind: "organisation", organisationId: input.organisationId, permission: definition.permission },
      (scope) => definition.run(scope, input),
    );
  };
  return Object.assign(call, { kind: "query" as const, permission: definition.permission, input: definition.input });
}

export interface Done<O> {
  readonly result: O;
  /** Null when nothing changed. */
  readonly audit: Omit<AuditEntry, "action"> | null;
}

/** A write inside one organisation: proves, runs and audits in one transaction. */
export function command<I extends OrganisationSchema, O>(definition: {
  action: string;
  permission: Permission;
  input: I;
  run: (scope: OrganisationScope, input: z.output<I>) => Promise<Done<O>>;
}): UseCase<I, O> {
  const call = async (caller: Caller, raw: z.input<I>): Promise<O> => {
    const input = parseInput(definition.input, raw);
    return inScope(
      caller,
      { kind: "organisation", organisationId: input.organisationId, permission: definition.permission },
      async (scope) => {
        const { result, audit } = await definition.run(scope, input);
        if (audit) await appendAudit(scope, { action: definition.action, ...audit });
        return result;
      },
    );
  };
  return Object.assign(call, { kind: "command" as const, permission: definition.permission, input: definition.input });
}

/** A read open to every signed-in person: one's own organisations, the catalogue. */
export function personalQuery<I extends z.ZodType, O>(definition: {
  permission: PersonalPermission;
  input: I;
  run: (scope: PortfolioScope, input: z.output<I>) => Promise<O>;
}): UseCase<I, O> {
  const call = async (caller: Caller, raw: z.input<I>): Promise<O> => {
    const input = parseInput(definition.input, raw);
    return inScope(caller, { kind: "portfolio" }, (scope) => definition.run(scope, input));
  };
  return Object.assign(call, { kind: "personal" as const, permission: definition.permission, input: definition.input });
}

/** What a long use case may do: short transactions one after the other, access proved anew in each. */
export type ScopeOpener = <T>(run: (scope: OrganisationScope) => Promise<T>, commit?: { readonly durable: false }) => Promise<T>;

export interface Upload<I extends OrganisationSchema, O> extends UseCase<I, O> {
  readonly kind: "upload";
  readonly receive: (caller: Caller, input: z.input<I>, body: AsyncIterable<Uint8Array>) => Promise<O>;
}

/** A write whose body is streamed: never held whole, never inside one long transaction. */
export function upload<I extends OrganisationSchema, O>(definition: {
  permission: Permission;
  input: I;
  run: (open: ScopeOpener, input: z.output<I>, body: AsyncIterable<Uint8Array>) => Promise<O>;
}): Upload<I, O> {
  const receive = async (caller: Caller, raw: z.input<I>, body: AsyncIterable<Uint8Array>): Promise<O> => {
    const input = parseInput(definition.input, raw);
    const wanted = { kind: "organisation", organisationId: input.organisationId, permission: definition.permission } as const;
    return definition.run((run, commit) => inScope(caller, { ...wanted, ...commit }, run), input, body);
  };
  const call = (): Promise<O> => Promise.reject(new Error("an upload needs a body: call receive()"));
  return Object.assign(call, { kind: "upload" as const, permission: definition.permission, input: definition.input, receive });
}

export interface Download {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: AsyncIterable<string>;
}

/** A read answered as a file, produced page by page. */
export function download<I extends OrganisationSchema>(definition: {
  permission: Permission;
  input: I;
  run: (open: ScopeOpener, input: z.output<I>) => Promise<Download>;
}): UseCase<I, Download> {
  const call = async (caller: Caller, raw: z.input<I>): Promise<Download> => {
    const input = parseInput(definition.input, raw);
    const wanted = { kind: "organisation", organisationId: input.organisationId, permission: definition.permission } as const;
    return definition.run((run, commit) => inScope(caller, { ...wanted, ...commit }, run), input);
  };
  return Object.assign(call, { kind: "download" as const, permission: definition.permission, input: definition.input });
}
