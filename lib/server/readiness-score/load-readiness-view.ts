import type { ReadinessView } from "@/lib/contract/readiness";
import type { Formula } from "@/lib/domain/readiness/formula";
import { findOutsOf, raisesOf } from "@/lib/domain/readiness/moves";
import { type DimensionScore, readinessOf, type Term } from "@/lib/domain/readiness/score";
import { formulaOn } from "@/lib/domain/readiness/shipped-formulas";
import type { Text } from "@/lib/domain/text";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { loadAssessmentFacts } from "../assessment/store-facts";
import type { OrganisationScope } from "../database";
import { loadHints } from "./load-hints";
import { loadReadinessFacts } from "./load-readiness";

/** The score under the formula in force at a moment, explained, and what would move it most. */
export async function loadReadinessView(scope: OrganisationScope, projectId: string, now: Date): Promise<ReadinessView> {
  const formula = formulaOn(wallTime(now).day);
  const assessments = await loadAssessmentFacts(scope, projectId);
  const facts = await loadReadinessFacts(scope, projectId, assessments);
  const hints = await loadHints(scope, assessments);
  const { score, completeness, firm, dimensions } = readinessOf(formula, facts);
  const { id, effectiveFrom } = formula;
  const named = <M extends { subject: string }>(move: M) => ({ ...move, subjectName: nameOf(formula, move.subject) });
  return {
    formula: { id, effectiveFrom },
    score,
    completeness,
    firm,
    dimensions: dimensions.map((one) => dimensionView(formula, one)),
    raises: raisesOf(formula, facts, hints).map(named),
    findOuts: findOutsOf(formula, facts, hints).map(named),
  };
}

function nameOf({ dimensions }: Formula, measure: string): Text | null {
  return dimensions.flatMap(({ measures }) => measures).find(({ id }) => id === measure)?.name ?? null;
}

function dimensionView(formula: Formula, scored: DimensionScore): ReadinessView["dimensions"][number] {
  const found = formula.dimensions.find(({ id }) => id === scored.id);
  if (!found) throw new Error(`the formula has no dimension ${scored.id}`);
  const { name, source, because, basis } = found;
  const measures = scored.measures.map((one) => ({
    ...termView(one, nameOf(formula, one.id) ?? name),
    counted: one.counted,
  }));
  return { ...termView(scored, name), source, because, basis, measures };
}

function termView({ id, weight, score, known, firm, points }: Term, name: Text) {
  return { id, name, weight, score, known, firm, points };
}
