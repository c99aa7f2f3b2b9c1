import type { Dashboard } from "../dashboard/dashboard";
import { OUTCOMES, type Outcome } from "../decision/decision";
import { VERDICTS, type Verdict } from "../eligibility/verdict";
import type { Phase } from "../programme/phase";
import type { Text } from "../text";
import type { LearningRole } from "../training/role";
import { type Change, changeOf, compareFigures, type FigureChange } from "./compare-figures";
import { compareInputs, type InputChange, type Rule, rulesChanged } from "./compare-inputs";

type Blocker = Dashboard["blockers"][number];
type Gate = Dashboard["gates"][number];

export interface Comparison {
  /** What changed in what the figures are computed from and under: read first. */
  readonly inputs: readonly InputChange[];
  readonly rules: readonly Rule[];
  readonly phase: { readonly before: Phase; readonly after: Phase };
  readonly figures: readonly FigureChange[];
  readonly dimensions: readonly ({ readonly id: string; readonly name: Text } & Change)[];
  readonly verdicts: readonly ({ readonly verdict: Verdict } & Change)[];
  readonly outcomes: readonly ({ readonly outcome: Outcome } & Change)[];
  readonly blockers: {
    readonly gone: readonly Blocker[];
    readonly added: readonly Blocker[];
    /** The later list is full: what is missing from it may only have moved down; likewise what is missing from the earlier one. */
    readonly goneUnsure: boolean;
    readonly addedUnsure: boolean;
  };
  readonly gatesPassed: readonly { readonly phase: Phase; readonly title: Text; readonly passedOn: string }[];
  readonly datesMoved: readonly {
    readonly phase: Phase;
    readonly title: Text;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly training: readonly { readonly role: LearningRole; readonly people: Change; readonly trained: Change }[];
}

/** A dashboard holds so many blockers, those that free most workloads. */
const BLOCKERS = 10;

/** What changed from one moment of a project to another. Reads the two documents alone: nothing is computed anew. */
export function compareDashboards(before: Dashboard, after: Dashboard): Comparison {
  const inputs = compareInputs(before.inputs, after.inputs);
  const rules = rulesChanged(inputs);
  return {
    inputs,
    rules,
    phase: { before: before.phase, after: after.phase },
    figures: compareFigures(before, after, rules),
    dimensions: compareDimensions(before, after),
    verdicts: VERDICTS.map((verdict) => ({
      verdict,
      ...changeOf(before.estate?.byWorkload[verdict] ?? null, after.estate?.byWorkload[verdict] ?? null),
    })).filter(isShown),
    outcomes: OUTCOMES.map((outcome) => ({ outcome, ...changeOf(decided(before, outcome), decided(after, outcome)) })).filter(
      isShown,
    ),
    blockers: compareBlockers(before.blockers, after.blockers),
    ...compareGates(before.gates, after.gates),
    training: compareTraining(before.training, after.training),
  };
}

/** What is nothing on both sides says nothing. */
function isShown({ before, after }: Change): boolean {
  return Boolean(before) || Boolean(after);
}

function decided({ decisions, estate }: Dashboard, outcome: Outcome): number | null {
  if (!estate) return null;
  return decisions.cells.filter((cell) => cell.outcome === outcome).reduce((sum, { workloads }) => sum + workloads, 0);
}

function compareDimensions(before: Dashboard, after: Dashboard): Comparison["dimensions"] {
  const was = new Map(before.readiness.dimensions.map((one) => [one.id, one]));
  const is = new Map(after.readiness.dimensions.map((one) => [one.id, one]));
  return [...new Map([...is, ...was]).values()].map(({ id, name }) => ({
    id,
    name,
    ...changeOf(was.get(id)?.score ?? null, is.get(id)?.score ?? null),
  }));
}

function compareBlockers(before: readonly Blocker[], after: readonly Blocker[]): Comparison["blockers"] {
  const keyOf = ({ service, verdict, because }: Blocker) => service?.id ?? `${verdict} ${because.en}`;
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    gone: before.filter((one) => !is.has(keyOf(one))),
    added: after.filter((one) => !was.has(keyOf(one))),
    goneUnsure: after.length >= BLOCKERS,
    addedUnsure: before.length >= BLOCKERS,
  };
}

function compareGates(before: readonly Gate[], after: readonly Gate[]): Pick<Comparison, "gatesPassed" | "datesMoved"> {
  const pairs = after.map((is) => ({ is, was: before.find(({ phase }) => phase === is.phase) }));
  return {
    gatesPassed: pairs.flatMap(({ is: { phase, title, passedOn }, was }) =>
      passedOn !== null && !was?.passedOn ? [{ phase, title, passedOn }] : [],
    ),
    datesMoved: pairs.flatMap(({ is: { phase, title, dueOn, passedOn }, was }) =>
      passedOn === null && was && was.dueOn !== dueOn ? [{ phase, title, before: was.dueOn, after: dueOn }] : [],
    ),
  };
}

function compareTraining(before: Dashboard["training"], after: Dashboard["training"]): Comparison["training"] {
  const roles = [...new Set([...after, ...before].map(({ role }) => role))];
  return roles.map((role) => {
    const [was, is] = [before.find((one) => one.role === role), after.find((one) => one.role === role)];
    return {
      role,
      people: changeOf(was?.people ?? null, is?.people ?? null),
      trained: changeOf(was?.trained ?? null, is?.trained ?? null),
    };
  });
}
