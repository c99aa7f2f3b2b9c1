import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ObligationComparison } from "@/lib/contract/obligation";
import { sortKey } from "@/lib/domain/inventory/sort-key";
import { LEVELS, type Level } from "@/lib/domain/obligation/obligation";
import { RULE_SETS } from "@/lib/domain/obligation/shipped-rule-sets";
import { CRITICALITIES, DATA_CATEGORIES, HARMS, HOSTINGS, NATURES } from "@/lib/domain/obligation/situation";
import { triage } from "@/lib/domain/obligation/triage";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { asSystem } from "@/prisma/seed/builders";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { compareObligations } from "./compare-obligations";
import { loadBody, type SituationColumns, situationOf } from "./store-situation";

testDatabase();
const MANY = 600;
const LISTED = 200;
const maybe = <T>(all: readonly T[]) => fc.constantFrom(...all, null, null);
/** Whatever may be said of a workload, and of many nothing; most names are borne by several. */
const said = fc.record({
  name: fc.nat(300).map((n) => `Charge ${n}`),
  dataCategories: fc.oneof(fc.constant<string[]>([]), fc.subarray<string>([...DATA_CATEGORIES], { maxLength: 2 })),
  harms: fc.oneof(fc.constant<string[]>([]), fc.subarray<string>([...HARMS], { maxLength: 1 })),
  harmsExamined: fc.boolean(),
  vitalSystem: maybe([true, false]),
  hosting: maybe(HOSTINGS),
  nature: maybe(NATURES),
  criticality: maybe(CRITICALITIES),
});
type Judge = (row: SituationColumns, ruleSet: string) => Level;
interface Row extends SituationColumns {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}
let estate: TestEstate;
/** Every workload in the order of names, and its level judged by itself. */
let rows: Row[];
let judge: Judge;

beforeAll(async () => {
  estate = await aTestEstate({ Modèle: [machine("vm-1")] });
  const place = { organisationId: estate.organisation.id, projectId: estate.project.id };
  await asSystem(estate.organisation.id, async (scope) => {
    const { tx } = scope;
    const data = fc.sample(said, { numRuns: MANY, seed: 56 }).map((one, n) => ({
      ...{ ...place, ...one, harmsExamined: one.harmsExamined || one.harms.length > 0 },
      ...{ grouping: "resource-group", key: `group:sub/${n}` },
    }));
    const made = await tx.workload.createManyAndReturn({ data, select: { id: true, name: true } });
    const { workloadId: _, sortKey: __, ...result } = await tx.workloadResult.findFirstOrThrow({ where: place });
    const { blockingReasons, ...rest } = result;
    const results = made.map(({ id, name }) => ({
      ...rest,
      blockingReasons: blockingReasons ?? [],
      workloadId: id,
      sortKey: sortKey(name),
    }));
    await tx.workloadResult.createMany({ data: results });
    rows = await tx.$queryRaw<Row[]>`
      SELECT w.id, w.name, w.key, coalesce(w.data_categories, '{}') AS "dataCategories", w.harms, w.harms_examined AS "harmsExamined", w.hosting, w.nature,
        w.vital_system AS "vitalSystem", NULL::date AS "engagedOn", w.criticality
      FROM workload_result r JOIN workload w ON w.id = r.workload_id WHERE r.project_id = ${estate.project.id}::uuid
      ORDER BY r.sort_key, r.workload_id`;
    const body = await loadBody(scope);
    const { day } = wallTime(new Date());
    judge = (row, id) => {
      const ruleSet = RULE_SETS.find((one) => one.id === id);
      if (!ruleSet) throw new Error(`no rule set ${id}`);
      return triage(situationOf(body, row), ruleSet, { day, provider: null }).level;
    };
  });
});

/** What the comparison is to say, from each workload by itself. */
function expected(from: string, to: string, level?: Level): Partial<ObligationComparison> {
  const all = rows.map((row) => ({ id: row.id, name: row.name, key: row.key, from: judge(row, from), to: judge(row, to) }));
  const count = (of: (one: (typeof all)[number]) => boolean) => all.filter(of).length;
  const levels = (side: "from" | "to") => Object.fromEntries(LEVELS.map((one) => [one, count((row) => row[side] === one)]));
  const wanted = all.filter((one) => (level ? one.to === level : one.from !== one.to));
  const moves = LEVELS.flatMap((a) =>
    LEVELS.filter((b) => a !== b).map((b) => ({ from: a, to: b, workloads: count((one) => one.from === a && one.to === b) })),
  );
  return {
    workloads: MANY + 1,
    byLevel: { from: levels("from"), to: levels("to") } as ObligationComparison["byLevel"],
    moves: moves.filter(({ workloads }) => workloads > 0),
    listed: { total: wanted.length, items: wanted.slice(0, LISTED) },
  };
}

describe("comparing the obligations of many workloads", () => {
  const ids = RULE_SETS.map(({ id }) => id);
  const pairs = ids.slice(1).map((to, n) => [ids[n] ?? to, to] as const);

  it.each(pairs)(
    "tells from %s to %s what each workload by itself is told, and names the first of those that change",
    async (from, to) => {
      expect(await compareObligations(estate.reader, { ...estate.path, from, to })).toMatchObject(expected(from, to));
    },
  );

  it.each(LEVELS)("names the first of the workloads whose level is %s", async (level) => {
    const [from, to] = ["2021-09", "2023-05"] as const;
    const view = await compareObligations(estate.reader, { ...estate.path, from, to, level });
    expect(view).toMatchObject(expected(from, to, level));
    expect(view.listed.items).toHaveLength(Math.min(view.listed.total, LISTED));
  });

  it("has a level with more workloads than are named, and workloads that change", async () => {
    const view = await compareObligations(estate.reader, { ...estate.path, from: "2021-09", to: "2023-05" });
    expect(Math.max(...Object.values(view.byLevel.to))).toBeGreaterThan(LISTED);
    expect(view.moves.length).toBeGreaterThan(1);
  });
});
