import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LEGAL_FORMS, STATUSES } from "@/lib/domain/access/organisation";
import { allFacts } from "@/lib/domain/catalogue/builders";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { assess } from "@/lib/domain/eligibility/assess";
import { compileEdition } from "@/lib/domain/eligibility/compile";
import { qualificationOf } from "@/lib/domain/eligibility/qualification";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import { assessWorkload } from "@/lib/domain/eligibility/workload";
import { FACT_NAMES, NONE, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES } from "@/lib/domain/obligation/situation";
import { triage } from "@/lib/domain/obligation/triage";
import { factsOfEdition } from "@/lib/domain/provider/shipped";
import { Text } from "@/lib/domain/text";
import { NO_DEADLINES } from "./builders";
import { decide } from "./decide";
import { OUTCOMES } from "./decision";
import { decidedQualification, decidedVerdict } from "./from-catalogue";
import { decidedObligation } from "./from-obligation";

/** The day on which the cases were argued. */
const DAY = "2026-11-22";
const Day = z.iso.date();
const Estates = z.record(
  z.string(),
  z.array(
    z.strictObject({
      type: z.string(),
      rest: z.enum(["none", "not-reported"]).default("none"),
      facts: z.partialRecord(z.enum(FACT_NAMES), z.string()).default({}),
      count: z.int().default(1),
    }),
  ),
);
const GoldenDecision = z.strictObject({
  id: z.string(),
  estate: z.string(),
  organisation: z.strictObject({ legalForm: z.enum(LEGAL_FORMS), statuses: z.array(z.enum(STATUSES)) }),
  situation: z.strictObject({
    dataCategories: z.array(z.enum(DATA_CATEGORIES)),
    harms: z.array(z.enum(HARMS)),
    harmsExamined: z.boolean(),
    vitalSystem: z.boolean().nullable(),
    hosting: z.enum(HOSTINGS).nullable(),
    nature: z.enum(NATURES).nullable(),
    engagedOn: Day.nullable(),
    criticality: z.enum(CRITICALITIES).nullable(),
  }),
  deadlines: z
    .strictObject({ goLiveOn: Day, contractEndsOn: Day, licenceEndsOn: Day })
    .partial()
    .transform(({ goLiveOn = null, contractEndsOn = null, licenceEndsOn = null }) => ({
      ...NO_DEADLINES,
      goLiveOn,
      contractEndsOn,
      licenceEndsOn,
    })),
  expect: z.strictObject({
    level: z.enum(LEVELS),
    verdict: z.enum(VERDICTS),
    outcome: z.enum(OUTCOMES),
    canWait: z.boolean(),
  }),
  /** Texts of the rule set, or sources of the edition, that the argument rests on. */
  sources: z.array(z.string()),
  /** What an expert says, before the engine was asked. */
  argument: Text,
});
type GoldenDecision = z.infer<typeof GoldenDecision>;

const folder = new URL("../eligibility/golden/", import.meta.url);
const ESTATES = "decision-estates.json";
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const estates = Estates.parse(read(ESTATES));
const cases = readdirSync(folder)
  .filter((name) => name.startsWith("decision-") && name !== ESTATES)
  .flatMap((name) => z.array(GoldenDecision).parse(read(name)));
const latest = SHIPPED_EDITIONS[SHIPPED_EDITIONS.length - 1];
if (latest === undefined) throw new Error("no edition is shipped");
const edition = await latest.load();
const compiled = compileEdition(edition);
const ruleSet = ruleSetOn(DAY);

function partsOf(estate: string) {
  return (estates[estate] ?? []).map(({ type, rest, facts, count }) => ({
    verdict: assess({ ...allFacts(rest === "none" ? NONE : NOT_REPORTED), ...facts, type }, compiled),
    count,
  }));
}

function decided({ estate, organisation, situation, deadlines }: GoldenDecision) {
  const parts = partsOf(estate);
  const said = { ...organisation, ...situation };
  const obligation = triage(said, ruleSet, { day: DAY, provider: null });
  const verdict = assessWorkload(parts);
  const facts = qualificationOf(
    parts.map((part) => part.verdict),
    factsOfEdition(edition),
    compiled.lookup,
    DAY,
  );
  const decision = decide({
    obligation: decidedObligation(obligation),
    verdict: decidedVerdict(verdict, edition, compiled.lookup),
    qualification: decidedQualification(facts),
    deadlines,
    hosting: situation.hosting,
    vital: situation.vitalSystem === true || situation.criticality === "vital",
    day: DAY,
  });
  return { obligation, verdict, decision };
}

describe(`golden decisions under ${latest.id} and ${ruleSet.id}`, () => {
  it.each(cases.map((one) => [`${one.organisation.legalForm}: ${one.id}`, one] as const))("%s", (_, one) => {
    const { obligation, verdict, decision } = decided(one);
    const why = decision.argument.map((clause) => clause.text.fr).join(" ");
    const found = {
      level: obligation.level,
      verdict: verdict.verdict,
      outcome: decision.outcome,
      canWait: decision.clock.cannotWait === null,
    };
    expect(found, why).toEqual(one.expect);
  });

  it("are at least sixty, each with its own id, over every legal form, status, level, outcome, verdict and category of data", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
    const met = <W>(of: (one: GoldenDecision) => W | readonly W[]) => new Set(cases.flatMap(of));
    expect(met((one) => one.organisation.legalForm)).toEqual(new Set(LEGAL_FORMS));
    expect(met((one) => one.organisation.statuses)).toEqual(new Set(STATUSES));
    expect(met((one) => one.expect.level)).toEqual(new Set(LEVELS));
    expect(met((one) => one.expect.outcome)).toEqual(new Set(OUTCOMES));
    expect(met((one) => one.situation.dataCategories)).toEqual(new Set(DATA_CATEGORIES));
    expect(met((one) => one.expect.verdict)).toEqual(new Set(VERDICTS));
  });

  it("rest on texts and sources that exist, and on an estate that is described", () => {
    const known = new Set([...Object.keys(ruleSet.texts), ...edition.sources.map((source) => source.id)]);
    expect(cases.flatMap((one) => one.sources).filter((id) => !known.has(id))).toEqual([]);
    expect(cases.filter((one) => !(one.estate in estates)).map((one) => one.id)).toEqual([]);
    expect(cases.filter((one) => one.sources.length === 0 && one.expect.verdict !== "configuration")).toEqual([]);
  });
});
