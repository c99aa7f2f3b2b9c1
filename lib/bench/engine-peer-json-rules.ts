import { type Almanac, Engine, type Event, type NestedCondition, type RuleProperties } from "json-rules-engine";
import type { Facts } from "@/lib/domain/inventory/fact";
import type { Condition } from "./engine-condition";
import type { PeerAnswer, Plan, RuleRow } from "./engine-plan";

export type PeerInput = Readonly<Record<string, string>>;

/** What every peer offers: facts in, its findings out. `prepare` puts facts in its own form and is not timed. */
export interface Peer {
  readonly prepare: (facts: Facts) => PeerInput;
  readonly judge: (input: PeerInput) => Promise<PeerAnswer>;
}

const MAP_FIRST = 2;
const RULES_AFTER = 1;

/** json-rules-engine with the plan's rows as its rules: the map first, which tells the service to the rules after it. */
export function jsonRulesPeer(plan: Plan): Peer {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator("startsWithAny", (value: string, parts: readonly string[]) => parts.some((part) => value.startsWith(part)));
  engine.addOperator("containsAny", (value: string, parts: readonly string[]) => parts.some((part) => value.includes(part)));
  for (const row of plan.map) {
    const type: Condition = { fact: "type", op: "in", values: row.types };
    engine.addRule({
      conditions: { all: [nested(type), ...(row.when === null ? [] : [nested(row.when)])] },
      event: { type: "service", params: { service: row.service } },
      priority: MAP_FIRST,
      onSuccess: (_: Event, almanac: Almanac) => almanac.addRuntimeFact("service", row.service),
    });
  }
  for (const row of plan.rules) engine.addRule(ruleProperties(row));
  return {
    prepare: (facts) => ({ ...facts }),
    judge: async (input) => {
      const { events } = await engine.run(input);
      return answerOf(events);
    },
  };
}

function ruleProperties(row: RuleRow): RuleProperties {
  return {
    conditions: {
      all: [
        { fact: "service", operator: "in", value: row.services, priority: 2 },
        { ...nested(row.when), priority: 1 },
      ],
    },
    event: { type: row.outcome, params: { id: row.id } },
    priority: RULES_AFTER,
  };
}

function nested(condition: Condition): NestedCondition {
  if ("all" in condition) return { all: condition.all.map(nested) };
  if ("any" in condition) return { any: condition.any.map(nested) };
  if ("not" in condition) return { not: nested(condition.not) };
  const { fact, op, values } = condition;
  const operator = op === "in" ? "in" : op === "startsWith" ? "startsWithAny" : "containsAny";
  return { fact, operator, value: values };
}

function answerOf(events: readonly Event[]): PeerAnswer {
  const named = (type: string, key: string) =>
    events.filter((event) => event.type === type).map((event) => String(event.params?.[key]));
  return { service: named("service", "service")[0] ?? null, held: named("held", "id"), open: named("open", "id") };
}
