import { ZenEngine } from "@gorules/zen-engine";
import { z } from "zod";
import type { Condition } from "./engine-condition";
import type { Peer } from "./engine-peer-json-rules";
import type { Plan } from "./engine-plan";

const Result = z.object({
  service: z.string().nullish(),
  found: z.array(z.object({ id: z.string(), outcome: z.enum(["held", "open"]) })).nullish(),
});

/** GoRules Zen with the plan as two decision tables: the map (first match), then the rules (all matches). */
export function zenPeer(plan: Plan): Peer {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(documentOf(plan))));
  return {
    prepare: (facts) => Object.fromEntries(Object.entries(facts).map(([fact, value]) => [nameOf(fact), value])),
    judge: async (input) => {
      const { result } = await decision.evaluate(input);
      const { service, found } = Result.parse(result);
      const ids = (outcome: "held" | "open") => (found ?? []).filter((one) => one.outcome === outcome).map((one) => one.id);
      return { service: service ?? null, held: ids("held"), open: ids("open") };
    },
  };
}

function documentOf(plan: Plan): unknown {
  const map = plan.map.map((row, i) => ({
    _id: `m${i}`,
    key: row.types.map(quoted).join(","),
    when: row.when === null ? "" : expression(row.when),
    service: quoted(row.service),
  }));
  const rules = plan.rules.map((row, i) => ({
    _id: `r${i}`,
    key: row.services.map(quoted).join(","),
    when: expression(row.when),
    id: quoted(row.id),
    outcome: quoted(row.outcome),
  }));
  const text = (field: string) => ({ id: field, name: field, field });
  const inputs = (field: string) => [
    { id: "key", name: field, field },
    { id: "when", name: "when" },
  ];
  const table = (id: string, content: unknown) => ({ id, name: id, type: "decisionTableNode", content });
  const shared = { passThrough: true, inputField: null, executionMode: "single" };
  return {
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "in", type: "inputNode" },
      table("map", {
        ...shared,
        hitPolicy: "first",
        inputs: inputs("type"),
        outputs: [text("service")],
        rules: map,
        outputPath: null,
      }),
      table("rules", {
        ...shared,
        hitPolicy: "collect",
        inputs: inputs("service"),
        outputs: [text("id"), text("outcome")],
        rules,
        outputPath: "found",
      }),
      { id: "out", name: "out", type: "outputNode" },
    ],
    edges: [
      ["in", "map"],
      ["map", "rules"],
      ["rules", "out"],
    ].map(([from, to], i) => ({ id: `e${i}`, sourceId: from, targetId: to, type: "edge" })),
  };
}

function expression(condition: Condition): string {
  if ("all" in condition) return condition.all.map((part) => `(${expression(part)})`).join(" and ");
  if ("any" in condition) return condition.any.map((part) => `(${expression(part)})`).join(" or ");
  if ("not" in condition) return `not (${expression(condition.not)})`;
  const { fact, op, values } = condition;
  const name = nameOf(fact);
  if (op === "in") return `${name} in [${values.map(quoted).join(",")}]`;
  return values.map((value) => `${op}(${name}, ${quoted(value)})`).join(" or ");
}

/** Its expressions take a hyphen for a minus. */
function nameOf(fact: string): string {
  return fact.replaceAll("-", "_");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}
