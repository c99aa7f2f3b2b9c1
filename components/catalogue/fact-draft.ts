import type { QualificationView } from "@/lib/contract/qualification";
import type { Milestone, Scope, SOURCE_LABELS } from "@/lib/domain/provider/words";

/** A fact as it is typed: an empty text is nothing. */
export interface FactDraft {
  /** `provider/offer` */
  offer: string;
  scope: Scope;
  milestone: Milestone;
  on: string;
  knownUntil: string;
  validFrom: string;
  validTo: string;
  decision: string;
  sourceTitle: string;
  sourceLocator: string;
  sourceDate: string;
  sourceLabel: (typeof SOURCE_LABELS)[number];
  noteFr: string;
  noteEn: string;
}

/** A new draft, about a known subject where one was asked for: what is known of it is carried over but for source and note. */
export function draftOf(about: QualificationView["inForce"][number] | null): FactDraft {
  const fact = about?.trust.fact;
  return {
    offer: about ? `${about.provider.id}/${about.offer.id}` : "",
    scope: about?.scope ?? "iaas",
    milestone: fact?.milestone ?? "none",
    on: fact?.on ?? "",
    knownUntil: "",
    validFrom: fact?.validFrom ?? "",
    validTo: fact?.validTo ?? "",
    decision: fact?.decision ?? "",
    sourceTitle: "",
    sourceLocator: "",
    sourceDate: "",
    sourceLabel: "secondary",
    noteFr: "",
    noteEn: "",
  };
}

/** Fields that nothing stands in for. */
export function missingIn(draft: FactDraft): { field: string; message: string }[] {
  const fields = ["offer", "knownUntil", "sourceTitle", "sourceLocator", "sourceDate", "noteFr", "noteEn"] as const;
  return fields
    .filter((field) => draft[field].trim() === "")
    .map((field) => ({ field: field === "sourceDate" ? "source.date" : field, message: "needed" }));
}

/** The draft as the server takes it; a number and a validity are those of a decision, and left out of any other milestone. */
export function sentOf(draft: FactDraft) {
  const [provider = "", offer = ""] = draft.offer.split("/");
  const { scope, milestone, knownUntil } = draft;
  const decided = milestone === "J3";
  return {
    ...{ provider, offer, scope, milestone, knownUntil },
    on: given(draft.on),
    validFrom: decided ? given(draft.validFrom) : null,
    validTo: decided ? given(draft.validTo) : null,
    decision: decided ? given(draft.decision) : null,
    source: {
      title: draft.sourceTitle.trim(),
      locator: draft.sourceLocator.trim(),
      date: draft.sourceDate,
      label: draft.sourceLabel,
    },
    note: { fr: draft.noteFr.trim(), en: draft.noteEn.trim() },
  };
}

function given(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
