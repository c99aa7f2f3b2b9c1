import { beforeAll, describe, expect, it } from "vitest";
import { quartilesOf } from "@/lib/domain/portfolio/benchmark";
import { aCaller, asSystem } from "@/prisma/seed/builders";
import { aScoredOrganisation } from "../portfolio/test-portfolio";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { giveBenchmarkConsent } from "./give-benchmark-consent";
import { readBenchmark } from "./read-benchmark";
import { withdrawBenchmarkConsent } from "./withdraw-benchmark-consent";

const database = testDatabase();
type Scored = Awaited<ReturnType<typeof aScoredOrganisation>>;
let estate: TestEstate;
const hospitals: Scored[] = [];
const ministries: Scored[] = [];
const SCORES = [12.5, 30, 41, 55, 63.2, 88];

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  for (const score of SCORES) hospitals.push(await aScoredOrganisation(`Hôpital ${score}`, score, "hopital"));
  for (const score of [70, null]) ministries.push(await aScoredOrganisation(`Ministère ${score}`, score));
});
const consent = ({ organisation, lead }: Scored) => giveBenchmarkConsent(lead, { organisationId: organisation.id });
const withdraw = ({ organisation, lead }: Scored) => withdrawBenchmarkConsent(lead, { organisationId: organisation.id });
const read = ({ organisation, lead }: Scored) => readBenchmark(lead, { organisationId: organisation.id });
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error("none");
  return found;
};
const cohorts = (organisation: string) =>
  database.acting({ role: "portal_app", organisation }, async (run) => (await run("SELECT * FROM benchmark_of_others()")).rows);

describe("the benchmark", () => {
  it("tells nothing to who does not lend, and nothing below five others", async () => {
    const asker = at(hospitals, 0);
    expect(await read(asker)).toEqual({ consentedAt: null, lines: [] });
    for (const one of hospitals.slice(0, 5)) await consent(one);
    const { consentedAt, lines } = await read(asker);
    expect(consentedAt).not.toBeNull();
    expect(lines.map(({ figure, told }) => [figure, told])).toEqual([
      ["readiness", null],
      ["completeness", null],
      ["eligible", null],
    ]);
    expect(await cohorts(asker.organisation.id), "nor does the database give any out").toEqual([]);
    await consent(at(hospitals, 5));
    expect(await cohorts(at(ministries, 0).organisation.id), "nor to who does not lend").toEqual([]);
  });

  it("tells quartiles of the others of one's form: those that the domain makes of the same figures", async () => {
    const asker = at(hospitals, 0);
    const expected = quartilesOf(SCORES.slice(1));
    const rows = await cohorts(asker.organisation.id);
    expect(rows.find(({ figure }) => figure === "readiness")).toEqual({
      figure: "readiness",
      of_form: true,
      others: 5,
      quarter: expected?.quarter,
      median: expected?.median,
      three_quarters: expected?.threeQuarters,
    });
    const [readiness] = (await read(asker)).lines;
    expect(readiness).toMatchObject({ own: 12.5, told: { ofForm: true, atLeast: 5, median: 55, place: 1 } });
  });

  it("falls back to all that lend where one's form has too few, and never counts who has no figure", async () => {
    const asker = at(ministries, 0);
    await consent(asker);
    await consent(at(ministries, 1));
    const [readiness] = (await read(asker)).lines;
    expect(readiness).toMatchObject({ own: 70, told: { ofForm: false, atLeast: 5 } });
    const rows = await cohorts(asker.organisation.id);
    expect(rows.find(({ figure }) => figure === "readiness")).toMatchObject({ others: 6, median: quartilesOf(SCORES)?.median });
  });

  it("forgets who withdraws with the next request, and writes both down once", async () => {
    const [gone, asker] = [at(hospitals, 5), at(hospitals, 0)];
    expect(await withdraw(gone)).toEqual({ withdrawn: true });
    expect(await withdraw(gone)).toEqual({ withdrawn: false });
    expect((await read(gone)).consentedAt).toBeNull();
    // Four hospitals are left beside the asker: all that lend, then, of any form.
    expect((await read(asker)).lines[0]?.told).toMatchObject({ ofForm: false });
    const { consentedAt } = await consent(gone);
    expect((await consent(gone)).consentedAt).toBe(consentedAt);
    const events = await asSystem(gone.organisation.id, ({ tx }) =>
      tx.auditEvent.findMany({ where: { organisationId: gone.organisation.id }, orderBy: { sequence: "asc" } }),
    );
    expect(events.map(({ action }) => action)).toEqual([
      "give-benchmark-consent",
      "withdraw-benchmark-consent",
      "give-benchmark-consent",
    ]);
  });

  it("is the database's alone to compute: no role reads another organisation's consent or line", async () => {
    const organisation = at(hospitals, 0).organisation.id;
    await database.acting({ role: "portal_app", organisation }, async (run) => {
      const { rows } = await run(
        "SELECT organisation_id FROM benchmark_consent UNION SELECT organisation_id FROM portfolio_line",
      );
      expect(rows).toEqual([{ organisation_id: organisation }]);
    });
    for (const role of ["portal_portfolio", "portal_person", "portal_admin", "portal_platform"] as const) {
      const call = database.acting({ role, organisation }, (run) => run("SELECT * FROM benchmark_of_others()"));
      await expect(call, role).rejects.toThrow(/permission denied/);
    }
  });

  it("is read by every role, and consented to by the lead alone", async () => {
    const here = { organisationId: estate.organisation.id };
    const own = { ...REFUSALS, "that lead, with this project under the other organisation": 200 };
    for (const operation of [readBenchmark, giveBenchmarkConsent, withdrawBenchmarkConsent])
      expect(await answersToOthers(operation, here, estate)).toEqual(own);
    for (const role of ["reader", "contributor", "organisation-executive", "consultant"] as const) {
      expect(await answerToRole(readBenchmark, here, estate, role)).toBe(200);
      expect(await answerToRole(giveBenchmarkConsent, here, estate, role)).toBe(403);
      expect(await answerToRole(withdrawBenchmarkConsent, here, estate, role)).toBe(403);
    }
    expect(await giveBenchmarkConsent(await aCaller(here.organisationId), here)).toHaveProperty("consentedAt");
  });
});
