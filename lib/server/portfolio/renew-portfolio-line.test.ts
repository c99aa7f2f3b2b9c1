import { beforeAll, describe, expect, it } from "vitest";
import { aPublishedEdition, asSystem } from "@/prisma/seed/builders";
import { startAssessment } from "../assessment/start-assessment";
import { publishQuestionnaires } from "../assessment/store-questionnaire";
import { readDashboard } from "../dashboard/read-dashboard";
import { renewDashboard } from "../dashboard/renew-dashboard";
import { beforeScope } from "../database";
import { addFollowUp } from "../follow-up/add-follow-up";
import { testDatabase } from "../test-database";
import { aTestEdition, aTestEstate, machine, type TestEstate } from "../test-estate";
import { listPortfolio } from "./list-portfolio";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  await publishQuestionnaires();
  estate = await aTestEstate({ CRM: [machine("vm-1"), machine("vm-2")] });
});

/** The line as it stands once the worker has been at the project. */
async function lineNow() {
  const { organisationId, projectId } = estate.path;
  await asSystem(organisationId, (scope) => renewDashboard(scope, projectId, new Date()));
  const { items } = await listPortfolio(estate.lead, {});
  return items[0];
}

describe("a line of the portfolio", () => {
  it("is written with the dashboard, and says the same", async () => {
    const line = await lineNow();
    const { readiness, estate: counted, decisions } = await readDashboard(estate.lead, estate.path);
    expect(line).toMatchObject({
      score: readiness.score,
      completeness: readiness.completeness,
      workloads: counted?.workloads,
      byWorkload: counted?.byWorkload,
      pressing: decisions.pressing,
      shareEligible: 1,
      awaitingReview: 0,
      editionBehind: false,
      questionnairesBehind: 0,
    });
    expect(line?.computedAt).not.toBeNull();
  });

  it("says when somebody last did something there, which noting something about it is not", async () => {
    const { id } = await startAssessment(estate.lead, { ...estate.path, questionnaireId: "organisational-readiness" });
    const moved = (await lineNow())?.movedAt;
    expect(Date.now() - Date.parse(moved ?? "")).toBeLessThan(60_000);
    const { organisationId } = estate.path;
    await addFollowUp(estate.lead, { organisationId, kind: "note", text: "Vu", dueOn: null });
    expect((await lineNow())?.movedAt).toBe(moved);
    await beforeScope(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.organisation', ${organisationId}, true), set_config('role', 'portal_app', true)`;
      const data = { state: "submitted", submittedBy: estate.lead.personId, submittedAt: new Date() };
      await tx.assessment.update({ where: { id }, data });
    });
    expect(await lineNow()).toMatchObject({ awaitingReview: 1, questionnairesBehind: 0 });
  });

  it("says what is behind: the edition in force, the version of a questionnaire", async () => {
    await aPublishedEdition(aTestEdition({ id: "2026-11.1" }));
    const version = { id: "organisational-readiness", version: "99.0", title: "{}", sha256: "0".repeat(64), document: "{}" };
    await asSystem(estate.organisation.id, ({ tx }) => tx.questionnaireVersion.create({ data: version }));
    expect(await lineNow()).toMatchObject({ editionBehind: true, questionnairesBehind: 1 });
    expect((await listPortfolio(estate.lead, { edition: "behind" })).items).toHaveLength(1);
  });
});
