import { describe, expect, it } from "vitest";
import { LEGAL_FORMS, STATUSES } from "../access/organisation";
import { aProvider, aSituation } from "./builders";
import { LEVELS, type Level, type Obligation } from "./obligation";
import type { RuleSet } from "./rule-set";
import { RULE_SETS, ruleSetOf } from "./shipped-rule-sets";
import { DATA_CATEGORIES, HARMS, HOSTINGS, type Situation } from "./situation";
import { triage } from "./triage";

const setOf = (id: string) => ruleSetOf(id) as RuleSet;
const DAY = "2026-11-22";
const judge = (overrides: Partial<Situation>, id = "2026-08"): Obligation =>
  triage(aSituation(overrides), setOf(id), { day: DAY, provider: aProvider() });
const of = (overrides: Partial<Situation>, id?: string) => {
  const { level, ruleId } = judge(overrides, id);
  return [level, ruleId];
};
const SECRET = { dataCategories: ["legally-protected-secret" as const], harms: ["public-order" as const] };

describe("triage", () => {
  it("needs both conditions, a bound body and a commercial offer for a must", () => {
    expect(of(SECRET)).toEqual(["must", "sren-31"]);
    expect(of({ ...SECRET, harms: [] })).toEqual(["should", "state-sensitive"]);
    expect(of({ dataCategories: ["personal"], harms: ["public-order"] })).toEqual(["should", "state-sensitive"]);
    expect(of({ ...SECRET, hosting: "state-cloud" })).toEqual(["may", "own-hosting"]);
    expect(of({ ...SECRET, legalForm: "collectivite" })).toEqual(["should", "local-sensitive"]);
    expect(of({ ...SECRET, legalForm: "entreprise_privee" })).toEqual(["should", "strategic-data"]);
    expect(of({ ...SECRET, legalForm: "gip_liste" })).toEqual(["must", "sren-31-gip"]);
    expect(of({})).toEqual(["may", "not-required"]);
    expect(of({ dataCategories: ["public"], nature: "public-site" })).toEqual(["may", "public-information"]);
  });

  it("tells health hosting and Diffusion Restreinte apart from SecNumCloud", () => {
    const health = judge({ legalForm: "hopital", dataCategories: ["health"] });
    expect(health).toMatchObject({ level: "must", ruleId: "health-hosting", restsOnSecNumCloud: false, overlays: [] });
    expect(health.further.map(({ ruleId }) => ruleId)).toEqual(["local-sensitive", "personal-data", "third-country-law"]);
    expect(judge({ dataCategories: ["restricted"] })).toMatchObject({ level: "must", ruleId: "restricted", overlays: [] });
    const both = judge({ ...SECRET, dataCategories: ["health", "legally-protected-secret"] });
    expect(both.ruleId).toBe("sren-31");
    expect(both.further.map(({ ruleId }) => ruleId)).toContain("health-hosting");
    // Nothing is recommended that is required already.
    expect(both.further.map(({ ruleId }) => ruleId)).not.toContain("state-sensitive");
    expect(both.overlays.map(({ code }) => code)).toEqual(["provider-not-in-catalogue"]);
  });

  it("fills the gaps of the fact files: sensitive OIV systems, entities, State administrations", () => {
    const sensitive = {
      legalForm: "entreprise_privee" as const,
      dataCategories: ["internal" as const],
      criticality: "vital" as const,
    };
    expect(of({ ...sensitive, statuses: ["oiv"], vitalSystem: true })).toEqual(["should", "vital-system"]);
    expect(of({ ...sensitive, statuses: ["oiv"] })).toEqual(["should", "vital-operator-sensitive"]);
    expect(of({ ...sensitive, statuses: ["ose"] })).toEqual(["should", "essential-service-sensitive"]);
    expect(of({ ...sensitive, statuses: ["nis2-essential"] })).toEqual(["should", "essential-entity-sensitive"]);
    expect(of({ ...sensitive, statuses: ["nis2-important"] })).toEqual(["may", "private-company"]);
    expect(of({ ...sensitive, legalForm: "gip_liste" })).toEqual(["should", "state-sensitive"]);
    expect(of({ legalForm: "administration_etat", nature: "office-suite" })).toEqual(["must", "office-suite-analogy"]);
    expect(judge({ legalForm: "administration_etat", nature: "office-suite" }).standing).toBe("inference");
  });

  it("says what is not known, and what would settle it", () => {
    const open = judge({ ...SECRET, harms: [], harmsExamined: false });
    expect(open).toMatchObject({ level: "unknown", possible: ["must", "should"], missing: ["harms"], restsOnSecNumCloud: false });
    expect(open.open[0]).toEqual({ ruleId: "sren-31", level: "must", missing: ["harms"] });
    const nothing = judge({ dataCategories: [], harmsExamined: false, hosting: null, nature: null, criticality: null });
    expect(nothing.possible).toEqual(["must-not", "must", "should", "may"]);
    expect([...nothing.missing].sort()).toEqual(["criticality", "dataCategories", "harms", "hosting", "nature"]);
    expect(judge({ harmsExamined: false, legalForm: "collectivite" }).missing).toEqual(["harms"]);
    expect(judge({ legalForm: "entreprise_privee", harmsExamined: false, hosting: "own-premises" }).level).toBe("may");
  });

  it("shows both limits where the texts differ, and whether the way is open", () => {
    const way = judge({ ...SECRET, engagedOn: "2025-03-01" }).derogation;
    expect(way).toMatchObject({ path: "minister-and-prime-minister", open: "yes" });
    expect(way?.limits.map(({ months, source }) => [months, source.code])).toEqual([
      [18, "SREN-31"],
      [12, "CLOUD-AU-CENTRE"],
    ]);
    expect(judge({ ...SECRET, engagedOn: "2026-09-01" }).derogation?.open).toBe("no");
    expect(judge(SECRET).derogation?.open).toBe("unknown");
    expect(judge(SECRET, "2021-09").derogation).toMatchObject({ path: "minister", limits: [{ months: 12 }] });
    expect(judge({}).derogation).toBeNull();
  });

  it("answers under another state of the texts: what 2023 and 2026 changed", () => {
    const across = (overrides: Partial<Situation>) => RULE_SETS.map(({ id }) => judge(overrides, id).level);
    expect(across({ dataCategories: ["personal"] })).toEqual(["must", "may", "may", "may"]);
    expect(across({})).toEqual(["should", "may", "may", "may"]);
    expect(across(SECRET)).toEqual(["must", "must", "must", "must"]);
    expect(across({ ...SECRET, legalForm: "gip_liste" })).toEqual(["may", "may", "should", "must"]);
    expect(across({ ...SECRET, legalForm: "collectivite" })).toEqual(["may", "may", "should", "should"]);
  });

  it("puts nothing in the way of a provider that is qualified for the service", () => {
    const met = triage(aSituation(SECRET), setOf("2026-08"), {
      day: DAY,
      provider: aProvider({ inCatalogue: "yes", inScope: "yes" }),
    });
    expect(met.overlays).toEqual([]);
    const code = (inCatalogue: "yes" | "unknown", inScope: "no" | "unknown") =>
      triage(aSituation(SECRET), setOf("2026-08"), { day: DAY, provider: aProvider({ inCatalogue, inScope }) }).overlays[0]?.code;
    expect([code("yes", "no"), code("yes", "unknown"), code("unknown", "no")]).toEqual([
      "service-outside-scope",
      "service-scope-not-known",
      "provider-not-known",
    ]);
  });
});

/** Every combination that matters, small enough to be walked whole. */
function* situations(): Generator<Situation> {
  for (const legalForm of LEGAL_FORMS)
    for (const statuses of [[], [...STATUSES]])
      for (const dataCategories of [[], ...DATA_CATEGORIES.map((one) => [one])])
        for (const hosting of [null, ...HOSTINGS])
          for (const nature of [null, "application", "office-suite"] as const)
            for (const harms of ["unsaid", "none", "some"] as const)
              yield aSituation({
                legalForm,
                statuses,
                dataCategories,
                hosting,
                nature,
                harms: harms === "some" ? ["public-order"] : [],
                harmsExamined: harms !== "unsaid",
              });
}
const RANK: Readonly<Record<Exclude<Level, "unknown">, number>> = { may: 0, should: 1, must: 2, "must-not": 3 };
const ranks = ({ possible }: Obligation) => possible.map((level) => RANK[level]);

describe.each(RULE_SETS.map((set) => [set.id, set] as const))("under %s", (_, set) => {
  const on = (situation: Situation) => triage(situation, set, { day: DAY, provider: null });

  it("every answer has its reason, source, date and standing; nothing unsaid is taken for no; classified is never allowed", () => {
    for (const situation of situations()) {
      const answer = on(situation);
      const told = [answer, ...answer.further];
      const whole = told.every(
        ({ because, sources, standing }) =>
          because.fr && because.en && standing && sources.every(({ date, locator }) => date && locator.fr),
      );
      const sound =
        LEVELS.includes(answer.level) &&
        answer.sources.length > 0 &&
        (answer.level === "unknown" ? answer.possible.length > 1 && answer.missing.length > 0 : answer.possible.length === 1);
      if (!whole || !sound) expect.fail(JSON.stringify({ situation, answer }));
      const secret = on({ ...situation, dataCategories: [...situation.dataCategories, "classified"] });
      if (secret.level !== "must-not" || secret.overlays.length > 0 || secret.derogation) expect.fail(JSON.stringify(secret));
    }
  });

  it("saying more never widens what was possible, and a further harm never lowers a level", () => {
    for (const situation of situations()) {
      const before = on(situation);
      if (situation.harms.length === 0 && !situation.harmsExamined) {
        for (const after of [on({ ...situation, harmsExamined: true }), on({ ...situation, harms: [...HARMS] })]) {
          if (!after.possible.every((level) => before.possible.includes(level)))
            expect.fail(JSON.stringify({ situation, before, after }));
        }
      }
      if (situation.harmsExamined && situation.harms.length === 0) {
        const after = on({ ...situation, harms: ["health-or-life"] });
        const lowered =
          Math.max(...ranks(after)) < Math.max(...ranks(before)) || Math.min(...ranks(after)) < Math.min(...ranks(before));
        if (lowered) expect.fail(JSON.stringify({ situation, before, after }));
      }
    }
  });
});
