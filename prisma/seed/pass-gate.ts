import type { Phase } from "@/lib/domain/programme/phase";
import type { Caller } from "@/lib/server/database";
import { proposeDecision } from "@/lib/server/programme/propose-decision";
import { readDecision } from "@/lib/server/programme/read-decision";
import { readProgramme } from "@/lib/server/programme/read-programme";
import { signDecision } from "@/lib/server/programme/sign-decision";
import { waiveCriterion } from "@/lib/server/programme/waive-criterion";

const DAY = 24 * 3_600_000;
/** The ISO day so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}
/** The three whose signatures pass a gate. */
export interface Signers {
  readonly lead: Caller;
  readonly consultant: Caller;
  readonly executive: Caller;
}
export interface GateToPass {
  readonly gate: Phase;
  readonly note: string;
  /** The consultant's word beside the signature. */
  readonly remark: string;
  /** Why a criterion that is unmet is waived, by criterion. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** Passes the gate of the present phase under three signatures; a criterion that is unmet is waived with its reason. */
export async function passGate(people: Signers, where: Place, { gate, note, remark, reasons }: GateToPass): Promise<void> {
  const { lead, consultant, executive } = people;
  const { phase, gates } = await readProgramme(lead, where);
  if (phase !== gate) return;
  const found = gates.find((one) => one.phase === gate);
  for (const { id, status } of found?.criteria ?? []) {
    const reason = reasons[id];
    if (status === "unmet" && reason) await waiveCriterion(lead, { ...where, criterionId: id, reason, until: inDays(90) });
  }
  const open = found?.openDecision;
  const decisionId = open ?? (await proposeDecision(lead, { ...where, gate, outcome: "go", note })).id;
  for (const [signer, words] of [
    [lead, ""],
    [consultant, remark],
    [executive, ""],
  ] as const) {
    const { sha256, maySignAs } = await readDecision(signer, { ...where, decisionId });
    if (maySignAs) await signDecision(signer, { ...where, decisionId, verdict: "go", note: words, sha256 });
  }
}
