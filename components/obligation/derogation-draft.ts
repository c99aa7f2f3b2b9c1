import type { DerogationView } from "@/lib/contract/obligation";
import { type DerogationFault, type DerogationState, type DerogationText, faultOf } from "@/lib/domain/obligation/derogation";

/** What the form holds: words as typed, empty for nothing. */
export interface DerogationDraft {
  workloadId: string;
  subject: string;
  textCode: DerogationText;
  state: DerogationState;
  authority: string;
  requestedOn: string;
  primeMinisterOn: string;
  decidedOn: string;
  expiresOn: string;
  reference: string;
  note: string;
}

/** A new one is about the workload that one comes from, asked for today. */
export function newDraft(workloadId: string | null, today: string): DerogationDraft {
  return {
    workloadId: workloadId ?? "",
    subject: "",
    textCode: "SREN-31",
    state: "requested",
    authority: "",
    requestedOn: today,
    primeMinisterOn: "",
    decidedOn: "",
    expiresOn: "",
    reference: "",
    note: "",
  };
}

export function draftOf({ workload, ...derogation }: DerogationView): DerogationDraft {
  const { subject, textCode, state, authority, requestedOn, reference, note } = derogation;
  return {
    workloadId: workload?.id ?? "",
    subject,
    textCode,
    state,
    authority,
    requestedOn,
    reference,
    note,
    primeMinisterOn: derogation.primeMinisterOn ?? "",
    decidedOn: derogation.decidedOn ?? "",
    expiresOn: derogation.expiresOn ?? "",
  };
}

/** What is sent. An end that was typed before the answer changed from granted is not kept. */
export function fieldsOf(draft: DerogationDraft) {
  return {
    workloadId: draft.workloadId || null,
    subject: draft.subject.trim(),
    textCode: draft.textCode,
    state: draft.state,
    authority: draft.authority.trim(),
    requestedOn: draft.requestedOn,
    primeMinisterOn: draft.primeMinisterOn || null,
    decidedOn: draft.decidedOn || null,
    expiresOn: draft.state === "granted" ? draft.expiresOn || null : null,
    reference: draft.reference.trim(),
    note: draft.note.trim(),
  };
}

/** The field that a fault is told beside. */
export const FIELD_OF = {
  "decision-day-missing": "decidedOn",
  "decision-before-request": "decidedOn",
  "prime-minister-before-request": "primeMinisterOn",
  "end-missing": "expiresOn",
  "end-not-granted": "expiresOn",
  "end-before-decision": "expiresOn",
  "reference-missing": "reference",
} as const satisfies Record<DerogationFault, keyof DerogationDraft>;

export function faultIn(draft: DerogationDraft): DerogationFault | null {
  return faultOf(fieldsOf(draft));
}
