import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { allFacts } from "@/lib/domain/catalogue/builders";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { FACT_NAMES, type Facts, NONE, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import { Text } from "@/lib/domain/text";
import { assess } from "./assess";
import { compileEdition } from "./compile";
import { VERDICTS } from "./verdict";
import { assessWorkload } from "./workload";

const Verdict = z.enum(VERDICTS);
const GoldenCase = z.strictObject({
  id: z.string().min(1),
  says: Text,
  rest: z.enum(["none", "not-reported"]).default("not-reported"),
  resources: z.array(
    z.strictObject({
      type: z.string(),
      facts: z.partialRecord(z.enum(FACT_NAMES), z.string()).default({}),
      count: z.int().default(1),
    }),
  ),
  expect: z.strictObject({
    workload: Verdict,
    blocking: z.array(z.string()).optional(),
    resources: z.record(z.string(), Verdict).optional(),
  }),
});
type GoldenCase = z.infer<typeof GoldenCase>;

const folder = new URL("golden/", import.meta.url);
const cases = readdirSync(folder)
  // Those of a decision, with organisation and data, are run by the decision's own test.
  .filter((name) => name.endsWith(".json") && !name.startsWith("decision-"))
  .flatMap((name) => z.array(GoldenCase).parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));
const latest = SHIPPED_EDITIONS[SHIPPED_EDITIONS.length - 1];
if (latest === undefined) throw new Error("no edition is shipped");
const compiled = compileEdition(await latest.load());

function factsOfCase({ rest }: GoldenCase, { type, facts }: GoldenCase["resources"][number]): Facts {
  return { ...allFacts(rest === "none" ? NONE : NOT_REPORTED), ...facts, type };
}

describe(`golden cases under ${latest.id}`, () => {
  it.each(cases.map((one) => [one.id, one] as const))("%s", (_, one) => {
    const parts = one.resources.map((resource) => ({
      verdict: assess(factsOfCase(one, resource), compiled),
      count: resource.count,
    }));
    const workload = assessWorkload(parts);
    const why = parts.map(
      ({ verdict }) => `${verdict.service} ${verdict.verdict}: ${verdict.findings.map((f) => `${f.ruleId} ${f.effect}`)}`,
    );
    for (const [index, verdict] of Object.entries(one.expect.resources ?? {})) {
      expect(parts[Number(index)]?.verdict.verdict, why.join("\n")).toBe(verdict);
    }
    expect(workload.verdict, why.join("\n")).toBe(one.expect.workload);
    if (one.expect.blocking === undefined) return;
    // What is unmapped has no service to name.
    const blocking = new Set(workload.blocking.flatMap((blocker) => blocker.service ?? []));
    expect([...blocking].sort(), why.join("\n")).toEqual(one.expect.blocking.filter((id) => id !== "unmapped").sort());
  });

  it("are at least thirty, each with its own id", () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
  });
});
