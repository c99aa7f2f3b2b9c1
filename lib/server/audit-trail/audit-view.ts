import type { AuditEventView } from "@/lib/contract/audit";
import { auditedDetail } from "@/lib/domain/audit/detail";
import type { StoredAudit } from "./store-audit";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id that a row mentions: each may have a name. */
export function idsIn(row: StoredAudit): string[] {
  return [...new Set(`${row.subject} ${row.detail}`.match(ID) ?? [])];
}

/** A stored row as it is read: what changed face to face, ids with the names they still have. */
export function auditView(row: StoredAudit, names: ReadonlyMap<string, string>): AuditEventView {
  const { sequence, at, personId, personName, action, subject, requestId, previousHash, hash } = row;
  const { changes, facts } = auditedDetail(row.detail);
  const [kind = "", ...id] = subject.split(":");
  const known = idsIn(row).flatMap((one) => {
    const name = names.get(one);
    return name === undefined ? [] : [[one, name] as const];
  });
  return {
    sequence,
    at,
    person: personId === null ? null : { id: personId, name: personName },
    action,
    subject: { kind, id: id.join(":") },
    changes: [...changes],
    facts: [...facts],
    names: Object.fromEntries(known),
    requestId,
    previousHash,
    hash,
  };
}
