import type { MilestoneFigures, MilestoneRules } from "@/lib/domain/milestone/figures";
import type { MilestoneTrigger } from "@/lib/domain/milestone/milestone";
import type { Outcome } from "@/lib/domain/programme/decision";
import type { Phase } from "@/lib/domain/programme/phase";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

/** The decision that a milestone was taken at. */
export interface DecidedGate {
  readonly id: string;
  readonly number: number;
  readonly gate: Phase;
  readonly outcome: Outcome;
}
interface Kept {
  readonly trigger: MilestoneTrigger;
  readonly name: string;
  readonly note: string;
  readonly decision: DecidedGate | null;
  readonly rules: MilestoneRules;
  readonly figures: MilestoneFigures;
  readonly sha256: string;
  readonly at: Date;
}
export interface NewMilestone extends Kept {
  readonly document: string;
}
export interface StoredMilestone extends Kept {
  readonly id: string;
  readonly personId: string;
  readonly withdrawal: { readonly personId: string; readonly at: Date; readonly reason: string } | null;
}

const RULES = { editionId: true, engineVersion: true, formula: true, ruleSet: true, gates: true } as const;
const FIGURES = {
  score: true,
  completeness: true,
  firm: true,
  deciding: true,
  eligible: true,
  weak: true,
  pressing: true,
} as const;
const COLUMNS = {
  id: true,
  trigger: true,
  name: true,
  note: true,
  decisionId: true,
  decisionNumber: true,
  gate: true,
  outcome: true,
  ...RULES,
  ...FIGURES,
  sha256: true,
  personId: true,
  at: true,
  withdrawal: { select: { personId: true, at: true, reason: true } },
} as const;

interface Row extends MilestoneRules, MilestoneFigures {
  readonly id: string;
  readonly trigger: string;
  readonly name: string;
  readonly note: string;
  readonly decisionId: string | null;
  readonly decisionNumber: number | null;
  readonly gate: string | null;
  readonly outcome: string | null;
  readonly sha256: string;
  readonly personId: string;
  readonly at: Date;
  readonly withdrawal: StoredMilestone["withdrawal"];
}

function milestoneOf(row: Row): StoredMilestone {
  const { id, name, note, sha256, personId, at, withdrawal, decisionId, decisionNumber, gate, outcome } = row;
  const { editionId, engineVersion, formula, ruleSet, gates } = row;
  const { score, completeness, firm, deciding, eligible, weak, pressing } = row;
  const decided = decisionId !== null && decisionNumber !== null;
  const decision = decided ? { id: decisionId, number: decisionNumber, gate: gate as Phase, outcome: outcome as Outcome } : null;
  const rules = { editionId, engineVersion, formula, ruleSet, gates };
  const figures = { score, completeness, firm, deciding, eligible, weak, pressing };
  const trigger = row.trigger as MilestoneTrigger;
  return { id, trigger, name, note, decision, rules, figures, sha256, personId, at, withdrawal };
}

export async function insertMilestone(scope: OrganisationScope, projectId: string, given: NewMilestone): Promise<string> {
  const { decision, rules, figures, ...rest } = given;
  const place = { organisationId: scope.organisationId, projectId, personId: scope.person?.id ?? "" };
  const decided = {
    decisionId: decision?.id ?? null,
    decisionNumber: decision?.number ?? null,
    gate: decision?.gate ?? null,
    outcome: decision?.outcome ?? null,
  };
  const data = { ...place, ...rest, ...rules, ...figures, ...decided };
  return (await scope.tx.milestone.create({ data, select: { id: true } })).id;
}

const MOST = 200;

/** The newest ones, oldest first, without their documents. */
export async function milestonesOf(scope: OrganisationScope, projectId: string): Promise<StoredMilestone[]> {
  const rows = await scope.tx.milestone.findMany({
    where: { organisationId: scope.organisationId, projectId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
    select: COLUMNS,
  });
  return rows.map(milestoneOf).reverse();
}

/** A milestone with its text; a foreign or unknown one is NotFound. */
export async function loadMilestone(
  scope: OrganisationScope,
  projectId: string,
  id: string,
): Promise<StoredMilestone & { readonly document: string }> {
  const row = await scope.tx.milestone.findFirst({
    where: { id, organisationId: scope.organisationId, projectId, project: { archivedAt: null } },
    select: { ...COLUMNS, document: true },
  });
  if (!row) throw new NotFound();
  return { ...milestoneOf(row), document: row.document };
}

export async function insertWithdrawal(scope: OrganisationScope, milestoneId: string, reason: string, at: Date): Promise<void> {
  const data = { organisationId: scope.organisationId, milestoneId, reason, personId: scope.person?.id ?? "", at };
  await scope.tx.milestoneWithdrawal.create({ data, select: { milestoneId: true } });
}
