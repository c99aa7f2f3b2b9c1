import type { QualificationFact } from "@/lib/domain/provider/fact";
import type { Milestone, Scope, SOURCE_LABELS } from "@/lib/domain/provider/words";
import type { AnyScope } from "../catalogue/store";
import type { AdministrationScope } from "../database";

export type Outcome = "approved" | "refused" | "withdrawn";
/** A stated fact with what became of it. */
export interface StoredFact extends QualificationFact {
  readonly outcome: Outcome | null;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly decidedAt: string | null;
  readonly reason: string;
}
export type Draft = Omit<QualificationFact, "id" | "scope" | "since" | "approvedAt"> & { readonly scope: Scope };

/** A fact is approved every few weeks; history beyond this is read in the audit trail. */
const KEPT = 500;

/** Facts approved, refused, withdrawn and waiting, as far as the caller's role sees them, latest first. */
export async function listStoredFacts({ tx }: AnyScope): Promise<StoredFact[]> {
  const rows = await tx.qualificationFact.findMany({ orderBy: [{ draftedAt: "desc" }, { id: "desc" }], take: KEPT });
  return rows.map(stored);
}

/** The facts in force by approval, latest first. */
export async function listApprovedFacts({ tx }: AnyScope): Promise<StoredFact[]> {
  const rows = await tx.qualificationFact.findMany({
    where: { outcome: "approved" },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: KEPT,
  });
  return rows.map(stored);
}

export async function insertDraft({ tx, person }: AdministrationScope, draft: Draft): Promise<StoredFact> {
  const { source, note, on, knownUntil, validFrom, validTo, ...same } = draft;
  const row = await tx.qualificationFact.create({
    data: {
      ...same,
      on: date(on),
      knownUntil: new Date(knownUntil),
      validFrom: date(validFrom),
      validTo: date(validTo),
      sourceTitle: source.title,
      sourceLocator: source.locator,
      sourceDate: new Date(source.date),
      sourceLabel: source.label,
      noteFr: note.fr,
      noteEn: note.en,
      draftedBy: person.id,
    },
  });
  return stored(row);
}

/** A draft, held until the transaction ends so that it is decided once; null when there is none of that id. */
export async function holdFact({ tx }: AdministrationScope, id: string): Promise<StoredFact | null> {
  await tx.$queryRaw`SELECT id FROM qualification_fact WHERE id = ${id}::uuid AND outcome IS NULL FOR UPDATE`;
  const row = await tx.qualificationFact.findUnique({ where: { id } });
  return row && stored(row);
}

export async function decideFact(
  { tx, person }: AdministrationScope,
  id: string,
  outcome: Outcome,
  reason: string,
): Promise<StoredFact> {
  const data = { outcome, reason, decidedBy: person.id, decidedAt: new Date() };
  return stored(await tx.qualificationFact.update({ where: { id }, data }));
}

type Row = Awaited<ReturnType<AdministrationScope["tx"]["qualificationFact"]["findFirstOrThrow"]>>;

function stored(row: Row): StoredFact {
  const { id, provider, offer, decision, draftedBy, reason } = row;
  const decidedAt = row.decidedAt?.toISOString() ?? null;
  const outcome = row.outcome as Outcome | null;
  return {
    ...{ id, provider, offer, decision, draftedBy, reason, outcome, decidedAt },
    // Closed by CHECKs of the table.
    scope: row.scope as Scope,
    milestone: row.milestone as Milestone,
    on: day(row.on),
    knownUntil: row.knownUntil.toISOString().slice(0, 10),
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
    source: {
      title: row.sourceTitle,
      locator: row.sourceLocator,
      date: row.sourceDate.toISOString().slice(0, 10),
      label: row.sourceLabel as (typeof SOURCE_LABELS)[number],
    },
    note: { fr: row.noteFr, en: row.noteEn },
    draftedAt: row.draftedAt.toISOString(),
    since: (decidedAt ?? row.draftedAt.toISOString()).slice(0, 10),
    approvedAt: outcome === "approved" ? decidedAt : null,
  };
}

function date(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}
function day(value: Date | null): string | null {
  return value?.toISOString().slice(0, 10) ?? null;
}
