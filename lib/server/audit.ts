import type { OrganisationScope } from "./database";

export interface AuditEntry {
  /** verb-noun of the use case: `confirm-import`. */
  readonly action: string;
  /** What it was done to: `import:<id>`. */
  readonly subject: string;
  /** Before and after of non-secret fields. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Appends to the organisation's hash chain: the last statement of a command's transaction, since it locks the chain's head. */
export async function appendAudit(scope: OrganisationScope, entry: AuditEntry): Promise<void> {
  await scope.tx
    .$executeRaw`SELECT audit_append(${entry.action}, ${entry.subject}, ${JSON.stringify(entry.detail)}, ${scope.requestId})`;
}
