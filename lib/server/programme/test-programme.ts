import type { Outcome } from "@/lib/domain/programme/decision";
import { gateOf } from "@/lib/domain/programme/gate";
import type { Phase } from "@/lib/domain/programme/phase";
import { aCaller } from "@/prisma/seed/builders";
import { beforeScope, type Caller } from "../database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { proposeDecision } from "./propose-decision";
import { readDecision } from "./read-decision";
import { readProgramme } from "./read-programme";
import { signDecision } from "./sign-decision";
import { waiveCriterion } from "./waive-criterion";

type Somebody = Caller & { personId: string };
/** A project at its first gate, with the three who sign. */
export interface TestProgramme extends TestEstate {
  readonly consultant: Somebody;
  readonly executive: Somebody;
}

export async function aTestProgramme(): Promise<TestProgramme> {
  const estate = await aTestEstate({ CRM: [machine("vm-1")] });
  const [consultant, executive] = [
    await aCaller(estate.organisation.id, "consultant"),
    await aCaller(estate.organisation.id, "organisation-executive"),
  ];
  return { ...estate, consultant, executive };
}

/** Waives what is unmet and may be waived. */
export async function waiveAll({ lead, path }: TestProgramme, gate: Phase): Promise<void> {
  const { gates } = await readProgramme(lead, path);
  const unmet = gates.find(({ phase }) => phase === gate)?.criteria.filter(({ status }) => status === "unmet") ?? [];
  for (const { id } of unmet) {
    if (!gateOf(gate).criteria.find((one) => one.id === id)?.waivable) continue;
    await waiveCriterion(lead, { ...path, criterionId: id, reason: "Report décidé au comité", until: "2031-01-31" });
  }
}

/** A go on the first gate that waits for signatures. */
export async function anOpenDecision(programme: TestProgramme): Promise<string> {
  await waiveAll(programme, "training");
  const { lead, path } = programme;
  return (await proposeDecision(lead, { ...path, gate: "training", outcome: "go", note: "Le comité propose de passer." })).id;
}

/** Signs what was read, as somebody. */
export async function sign(caller: Caller, { path }: TestEstate, decisionId: string, verdict: Outcome = "go", note = "") {
  const { sha256 } = await readDecision(caller, { ...path, decisionId });
  return signDecision(caller, { ...path, decisionId, verdict, note, sha256 });
}

export async function phaseOf({ project }: TestEstate): Promise<string> {
  const where = { id: project.id };
  return (await beforeScope((tx) => tx.project.findUniqueOrThrow({ where, select: { phase: true } }))).phase;
}

/** The newest line of the organisation's audit trail. */
export async function lastAudit({
  organisation,
  lead,
}: TestEstate): Promise<{ action: string; subject: string; detail: unknown }> {
  const row = await beforeScope(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.organisation', ${organisation.id}, true), set_config('app.person', ${lead.personId}, true), set_config('role', 'portal_app', true)`;
    return tx.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  });
  return { action: row.action, subject: row.subject, detail: JSON.parse(row.detail) };
}
