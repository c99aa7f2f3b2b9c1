import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { PortfolioQuery } from "@/lib/contract/portfolio";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import { PORTFOLIO_SORTS } from "@/lib/domain/portfolio/filter";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { aCaller, anAdministrator, anOrganisation, aPerson, aProject, aSession, giveRole } from "@/prisma/seed/builders";
import { archiveProject } from "../organisation/archive-project";
import { editOrganisation } from "../organisation/edit-organisation";
import { restoreProject } from "../organisation/restore-project";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { comparePortfolio } from "./compare-portfolio";
import { listPortfolio } from "./list-portfolio";
import { readPortfolio } from "./read-portfolio";
import { aLine } from "./test-portfolio";

const database = testDatabase();
const DAY = 24 * 3_600_000;
const dayIn = (days: number) => wallTime(new Date(Date.now() + days * DAY)).day;
let estate: TestEstate;
let agency: { id: string };
let study: { id: string; organisationId: string; name: string };

beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
  await aLine(estate.project, gateDue(dayIn(-1), 54.2));
  agency = await anOrganisation({ name: "Agence", legalForm: "operateur_etat" });
  study = await aProject(agency.id, { name: "Étude", phase: "pilot" });
  await anOrganisation({ name: "Zone fermée" });
});

/** A dashboard whose first gate is due on a day, with one criterion unmet. */
function gateDue(dueOn: string, score: number | null) {
  const { gates, readiness } = aDashboard();
  const unmet = gates.flatMap((gate) => gate.unmet);
  const due = gates.map((gate) => (gate.phase === "training" ? { ...gate, dueOn, passedOn: null, unmet } : gate));
  return { phase: "training" as const, gates: due, readiness: { ...readiness, score } };
}
async function consultant(...organisations: string[]) {
  const { id } = await aPerson();
  for (const organisation of organisations) await giveRole(id, organisation, "consultant");
  return { ...(await aSession(id)), personId: id };
}
const executive = () => anAdministrator("portfolio-executive");
const namesOf = ({ items }: Awaited<ReturnType<typeof listPortfolio>>) => items.map(({ organisation }) => organisation.name);
const asked = async (query: z.input<typeof PortfolioQuery>) => namesOf(await listPortfolio(await executive(), query));

describe("listPortfolio", () => {
  it("shows a consultant the engaged organisations with the figures of their projects, and those never counted as such", async () => {
    const { items, next } = await listPortfolio(await consultant(estate.organisation.id, agency.id), {});
    expect(next).toBeNull();
    expect(items).toMatchObject([
      {
        organisation: { name: "Agence", legalForm: "operateur_etat", openable: true, followed: true },
        project: { name: "Étude", phase: "pilot" },
        score: null,
        workloads: null,
        computedAt: null,
      },
      {
        organisation: { name: estate.organisation.name },
        project: { phase: "training" },
        score: 54.2,
        completeness: 0.8,
        risk: "late",
        unmet: 1,
        byWorkload: { eligible: 18 },
        editionBehind: false,
      },
    ]);
  });

  it("shows a portfolio executive all of them, which are closed to them, and one without a project", async () => {
    const { items } = await listPortfolio(await executive(), {});
    expect(
      items.map(({ organisation: { name, openable, followed }, project }) => [name, openable, followed, project?.name]),
    ).toEqual([
      ["Agence", false, false, "Étude"],
      [estate.organisation.name, false, false, estate.project.name],
      ["Zone fermée", false, false, undefined],
    ]);
  });

  it("shows a member that they may open it, and not what consultants and leads note", async () => {
    const { items } = await listPortfolio(estate.reader, {});
    expect(items.map(({ organisation: { openable, followed } }) => [openable, followed])).toEqual([[true, false]]);
  });

  it("shows an administrator, and anybody without organisation, nothing", async () => {
    expect(namesOf(await listPortfolio(await anAdministrator(), {}))).toEqual([]);
    expect(namesOf(await listPortfolio(await aSession((await aPerson()).id), {}))).toEqual([]);
    expect(await statusOf(listPortfolio({ sessionId: null, requestId: "test" }, {}))).toBe(401);
  });

  it("opens, on the page, an order that is not offered among all organisations as the first one, and says so", async () => {
    const all = await readPortfolio(await executive(), { sort: "action", phase: "pilot" });
    expect([namesOf(all), all.filters, all.oversees]).toEqual([
      ["Agence"],
      { sort: "organisation", direction: "ascending", phase: "pilot" },
      true,
    ]);
    const own = await readPortfolio(await consultant(agency.id), { sort: "action" });
    expect([own.filters.sort, own.oversees]).toEqual(["action", false]);
  });

  it("pages in every order, both ways, and refuses a foreign cursor", async () => {
    const caller = await executive();
    expect(await statusOf(listPortfolio(caller, { sort: "action" }))).toBe(400);
    const follower = await consultant(estate.organisation.id, agency.id);
    for (const sort of PORTFOLIO_SORTS) {
      const walk = async (direction: "ascending" | "descending") => {
        const ids: string[] = [];
        for (let after: string | null | undefined; after !== null; ) {
          const page = await listPortfolio(follower, { sort, direction, limit: 1, ...(after ? { after } : {}) });
          ids.push(...page.items.map(({ id }) => id));
          after = page.next;
        }
        return ids;
      };
      const up = await walk("ascending");
      expect(new Set(up).size, sort).toBe(2);
      expect(await walk("descending"), sort).toEqual([...up].reverse());
    }
    const broken = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    for (const sort of ["readiness", "due", "movement", "phase"] as const)
      for (const parts of [
        ["x", study.id],
        [1, study.id],
        ["2026-13-01", study.id],
        ["1e999", study.id],
      ])
        expect(await statusOf(listPortfolio(caller, { sort, after: broken(parts) })), `${sort} ${parts}`).toBe(400);
  });

  it("puts what is unknown first among readiness, and last among days", async () => {
    expect((await asked({ sort: "readiness", direction: "descending" }))[0]).toBe(estate.organisation.name);
    expect((await asked({ sort: "due" }))[0]).toBe(estate.organisation.name);
  });

  it("narrows by phase, readiness, date risk, standstill, review, edition, form and name", async () => {
    const name = estate.organisation.name;
    expect(await asked({ phase: "pilot" })).toEqual(["Agence"]);
    expect(await asked({ readiness: "50-75" })).toEqual([name]);
    expect(await asked({ readiness: "unknown" })).toEqual(["Agence", "Zone fermée"]);
    expect(await asked({ risk: "late" })).toEqual([name]);
    expect(await asked({ risk: "at-risk" })).toEqual([]);
    expect(await asked({ still: "7" })).toEqual([]);
    expect(await asked({ review: "waiting" })).toEqual([]);
    expect(await asked({ edition: "behind" })).toEqual([]);
    expect(await asked({ form: "operateur_etat" })).toEqual(["Agence"]);
    expect(await asked({ search: "FERMEE" })).toEqual(["Zone fermée"]);
    expect(await asked({ search: "%" })).toEqual([]);
  });

  it("judges a day when it is asked: at risk as long as criteria are unmet", async () => {
    const organisation = await anOrganisation({ name: "Bientôt" });
    const project = await aProject(organisation.id);
    await aLine(project, gateDue(dayIn(10), 80));
    expect(await asked({ risk: "at-risk" })).toEqual(["Bientôt"]);
    await aLine(project, gateDue(dayIn(200), 80));
    expect(await asked({ risk: "at-risk" })).toEqual([]);
    await archiveProject(await aCaller(organisation.id), { organisationId: organisation.id, projectId: project.id });
    expect(await asked({ search: "bientôt" })).toEqual(["Bientôt"]);
  });

  it("follows a project that is archived and restored, and an organisation that is renamed", async () => {
    const own = await aTestEstate({ CRM: [machine("vm-1")] });
    const caller = await consultant(own.organisation.id);
    const seen = async () => (await listPortfolio(caller, {})).items.map((one) => [one.organisation.name, one.project?.name]);
    await archiveProject(own.lead, own.path);
    expect(await seen()).toEqual([[own.organisation.name, undefined]]);
    await restoreProject(own.lead, own.path);
    expect(await seen()).toEqual([[own.organisation.name, own.project.name]]);
    await editOrganisation(own.lead, { organisationId: own.organisation.id, name: "Voies navigables" });
    expect(namesOf(await listPortfolio(caller, { search: "navig" }))).toEqual(["Voies navigables"]);
    const ended = "UPDATE engagement SET ended_at = now() WHERE person_id = $1";
    const { rows } = await database.acting({ role: null }, async (run) => {
      await run(ended, [caller.personId]);
      await run("SELECT set_config('role', 'portal_portfolio', true), set_config('app.person', $1, true)", [caller.personId]);
      return run("SELECT id FROM organisation UNION ALL SELECT id FROM portfolio_line UNION ALL SELECT id FROM follow_up");
    });
    expect(rows).toEqual([]);
  });
});

describe("readPortfolio", () => {
  it("counts the projects that the caller sees, by phase and by the bands that the filters go by", async () => {
    const caller = await consultant(estate.organisation.id, agency.id);
    const { items, counts } = await readPortfolio(caller, {});
    expect(items).toEqual((await listPortfolio(caller, {})).items);
    const { phases, bands } = counts;
    expect(phases.filter(({ projects }) => projects > 0)).toEqual([
      { phase: "training", projects: 1 },
      { phase: "pilot", projects: 1 },
    ]);
    for (const { band, projects } of bands)
      expect((await listPortfolio(caller, { readiness: band })).items.length, band).toBe(projects);
    const { counts: none } = await readPortfolio(await aSession((await aPerson()).id), {});
    expect(none.phases.every(({ projects }) => projects === 0)).toBe(true);
    expect(await statusOf(readPortfolio({ sessionId: null, requestId: "test" }, {}))).toBe(401);
  });
});

describe("comparePortfolio", () => {
  it("puts two lines side by side in the order asked, and knows none that is not in the caller's portfolio", async () => {
    const both = { a: study.id, b: estate.project.id };
    const compared = await comparePortfolio(await executive(), both);
    expect(await comparePortfolio(await executive(), { a: study.id })).toBeNull();
    expect([compared?.first.organisation.name, compared?.second.organisation.name]).toEqual(["Agence", estate.organisation.name]);
    expect(await statusOf(comparePortfolio(await consultant(agency.id), both))).toBe(404);
    expect(await statusOf(comparePortfolio(await anAdministrator(), both))).toBe(404);
    expect(await statusOf(comparePortfolio({ sessionId: null, requestId: "test" }, both))).toBe(401);
  });
});

describe("comparePortfolio with several projects", () => {
  it("holds every project of the two organisations, and nothing more where each has one or both lines are of one", async () => {
    const large = await anOrganisation({ name: "Direction" });
    const [one, two] = [await aProject(large.id, { name: "Alpha" }), await aProject(large.id, { name: "Bêta" })];
    await aLine(one);
    await aLine(two);
    const compared = await comparePortfolio(await executive(), { a: study.id, b: two.id });
    expect(compared?.second.project?.name).toBe("Bêta");
    expect(compared?.organisations?.first.map(({ project }) => project?.name)).toEqual(["Étude"]);
    expect(compared?.organisations?.second.map(({ project }) => project?.name)).toEqual(["Alpha", "Bêta"]);
    expect(await comparePortfolio(await executive(), { a: one.id, b: two.id })).toMatchObject({ organisations: null });
    expect(await comparePortfolio(await executive(), { a: study.id, b: estate.project.id })).toMatchObject({
      organisations: null,
    });
    expect(await statusOf(comparePortfolio(await consultant(agency.id), { a: study.id, b: two.id }))).toBe(404);
  });
});

describe("the portfolio's role in the database", () => {
  it("reads lines and summaries, and neither file, resource, workload nor who noted what", async () => {
    const { personId } = await aCaller(estate.organisation.id, "consultant");
    await database.acting({ role: "portal_portfolio", person: personId }, async (run) => {
      expect((await run("SELECT project_id FROM portfolio_line WHERE project_id IS NOT NULL")).rows).toHaveLength(1);
      await run("SELECT applied_at FROM inventory_import");
    });
    const denied = ["SELECT file_name FROM inventory_import", "SELECT id FROM workload", "SELECT person_id FROM follow_up"];
    for (const sql of [...denied, "UPDATE portfolio_line SET score = 100", "SELECT at FROM benchmark_consent"]) {
      const read = database.acting({ role: "portal_portfolio", person: personId }, (run) => run(sql));
      await expect(read, sql).rejects.toThrow(/permission denied/);
    }
  });
});
