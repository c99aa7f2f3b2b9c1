import { unfitFields } from "@/lib/domain/audit/detail";
import type { AdministrationScope, OpenScope, OrganisationScope, PersonScope, Tx } from "./database";

export interface AuditEntry {
  /** verb-noun of the use case: `confirm-import`. */
  readonly action: string;
  /** What it was done to: `import:<id>`. */
  readonly subject: string;
  /** Before and after of non-secret fields; ids of people, never their names. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Appends to the organisation's hash chain: the last statement of a command's transaction, since it locks the chain's head. */
export async function appendAudit(scope: OrganisationScope, entry: AuditEntry): Promise<void> {
  await append(scope.tx, scope.requestId, entry);
}

/** Appends to the platform's chain, and first to the chains of the organisations that an administrator's act is about, always by id. */
export async function appendPlatformAudit(
  scope: AdministrationScope | PersonScope,
  entry: AuditEntry,
  ...organisationIds: readonly string[]
): Promise<void> {
  for (const organisationId of organisationIds.toSorted()) {
    await scope.tx.$executeRaw`SELECT set_config('app.organisation', ${organisationId}, true)`;
    await append(scope.tx, scope.requestId, entry);
  }
  await appendPlatform(scope.tx, scope.requestId, entry);
}

/** Appends for a person who acts by a link, before any session: to an organisation's chain, or to the platform's. */
export async function appendOpenAudit(
  scope: OpenScope,
  who: { readonly personId: string; readonly organisationId: string | null },
  entry: AuditEntry,
): Promise<void> {
  const { tx, requestId } = scope;
  await tx.$executeRaw`SELECT set_config('app.person', ${who.personId}, true), set_config('app.organisation', ${who.organisationId ?? ""}, true)`;
  if (who.organisationId) await append(tx, requestId, entry);
  else await appendPlatform(tx, requestId, entry);
}

async function append(tx: Tx, requestId: string, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`SELECT audit_append(${entry.action}, ${entry.subject}, ${fitDetail(entry)}, ${requestId})`;
}

async function appendPlatform(tx: Tx, requestId: string, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`SELECT audit_append_platform(${entry.action}, ${entry.subject}, ${fitDetail(entry)}, ${requestId})`;
}

/** A row is for ever and is exported: a mistake of ours stops here, in the first test that runs the command. */
function fitDetail({ action, detail }: AuditEntry): string {
  const unfit = unfitFields(detail);
  if (unfit.length > 0)
    throw new Error(`the audit of ${action} may not hold ${unfit.join(", ")}: people by id, secrets not at all`);
  return JSON.stringify(detail);
}
