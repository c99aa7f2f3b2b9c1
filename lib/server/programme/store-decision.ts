import type { Outcome, Signature, Signer } from "@/lib/domain/programme/decision";
import type { Phase } from "@/lib/domain/programme/phase";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

export interface StoredSignature extends Signature {
  readonly note: string;
  readonly at: Date;
}
export interface StoredDecision {
  readonly id: string;
  readonly number: number;
  readonly gate: Phase;
  readonly outcome: Outcome;
  readonly personId: string;
  readonly at: Date;
  readonly signatures: readonly StoredSignature[];
}
const SIGNATURE = { signedAs: true, personId: true, verdict: true, note: true, at: true } as const;
const COLUMNS = { id: true, number: true, gate: true, outcome: true, personId: true, at: true } as const;
const SIGNED = { signatures: { select: SIGNATURE, orderBy: { at: "asc" } } } as const;

interface SignatureRow {
  readonly signedAs: string;
  readonly personId: string;
  readonly verdict: string;
  readonly note: string;
  readonly at: Date;
}
interface Row extends Omit<StoredDecision, "gate" | "outcome" | "signatures"> {
  readonly gate: string;
  readonly outcome: string;
  readonly signatures: readonly SignatureRow[];
}
function decisionOf<R extends Row>(row: R) {
  const { gate, outcome, signatures, ...rest } = row;
  const signed = signatures.map(({ signedAs, verdict, ...one }) => ({
    ...one,
    as: signedAs as Signer,
    verdict: verdict as Outcome,
  }));
  return { ...rest, gate: gate as Phase, outcome: outcome as Outcome, signatures: signed };
}

/** Newest first, from below a number. */
export async function decisionsOf(
  scope: OrganisationScope,
  projectId: string,
  { below, limit }: { readonly below: number | null; readonly limit: number },
): Promise<StoredDecision[]> {
  const place = { organisationId: scope.organisationId, projectId };
  const rows = await scope.tx.gateDecision.findMany({
    where: { ...place, ...(below === null ? {} : { number: { lt: below } }) },
    orderBy: { number: "desc" },
    take: limit,
    select: { ...COLUMNS, ...SIGNED },
  });
  return rows.map(decisionOf);
}

/** A decision with what it pinned; a foreign or unknown one is NotFound. */
export async function loadDecision(
  scope: OrganisationScope,
  projectId: string,
  id: string,
): Promise<StoredDecision & { readonly note: string; readonly document: string; readonly sha256: string }> {
  const row = await scope.tx.gateDecision.findFirst({
    where: { id, organisationId: scope.organisationId, projectId, project: { archivedAt: null } },
    select: { ...COLUMNS, note: true, document: true, sha256: true, ...SIGNED },
  });
  if (!row) throw new NotFound();
  return decisionOf(row);
}

export interface NewDecision {
  readonly number: number;
  readonly gate: Phase;
  readonly outcome: Outcome;
  readonly note: string;
  readonly document: string;
  readonly sha256: string;
  readonly at: Date;
}
export async function insertDecision(scope: OrganisationScope, projectId: string, decision: NewDecision): Promise<string> {
  const place = { organisationId: scope.organisationId, projectId, personId: scope.person?.id ?? "" };
  return (await scope.tx.gateDecision.create({ data: { ...place, ...decision }, select: { id: true } })).id;
}

export async function insertSignature(
  scope: OrganisationScope,
  decision: { readonly id: string; readonly sha256: string },
  { as, verdict, note }: { readonly as: Signer; readonly verdict: Outcome; readonly note: string },
): Promise<void> {
  const by = { personId: scope.person?.id ?? "", sessionId: scope.sessionId ?? "" };
  await scope.tx.gateSignature.create({
    data: {
      organisationId: scope.organisationId,
      decisionId: decision.id,
      sha256: decision.sha256,
      signedAs: as,
      verdict,
      note,
      ...by,
    },
    select: { signedAs: true },
  });
}

/** Moves the project's phase by a go that is in effect: the database itself counts the signatures. */
export async function passGate(scope: OrganisationScope, decisionId: string): Promise<void> {
  await scope.tx.$queryRaw`SELECT pass_gate(${decisionId}::uuid)`;
}
