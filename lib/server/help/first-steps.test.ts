import { beforeAll, describe, expect, it } from "vitest";
import { readFirstStepsRoute } from "@/lib/contract/first-steps";
import { ROLES } from "@/lib/domain/access/policy";
import { aCaller } from "@/prisma/seed/builders";
import { hideFirstSteps } from "../account/hide-first-steps";
import { editWorkload } from "../eligibility/edit-workload";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, machine, type TestEstate } from "../test-estate";
import { readFirstSteps } from "./read-first-steps";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1")] });
});
const place = () => ({ organisationId: estate.organisation.id });

describe("the first steps", () => {
  it("answer everybody of the organisation, and nobody else", async () => {
    // It names no project: the other organisation's own steps are its lead's to read.
    const own = { "that lead, with this project under the other organisation": 200 };
    expect(await answersToOthers(readFirstSteps, place(), estate)).toEqual({ ...REFUSALS, ...own });
    for (const role of ROLES) expect(await answerToRole(readFirstSteps, place(), estate, role), role).toBe(200);
  });

  it("are those of one's own role, ticked by what one really did and not by what others did", async () => {
    const [doer, other] = [
      await aCaller(place().organisationId, "contributor"),
      await aCaller(place().organisationId, "contributor"),
    ];
    const before = readFirstStepsRoute.response.parse(await readFirstSteps(doer, place()));
    expect(before).toMatchObject({ role: "contributor", hidden: false });
    expect(before.steps.map(({ done }) => done)).toEqual([false, false, false]);
    const change = { revision: 0, name: "CRM", owner: "DSI", criticality: null, dataCategories: [] };
    await editWorkload(doer, { ...estate.path, workloadId: estate.workloads.CRM?.id ?? "", ...change });
    const done = async (who: typeof doer) =>
      (await readFirstSteps(who, place())).steps.find(({ id }) => id === "describe-workload")?.done;
    expect(await done(doer)).toBe(true);
    expect(await done(other)).toBe(false);
  });

  it("are put away for the one who asks, and for nobody else", async () => {
    const [one, other] = [await aCaller(place().organisationId, "reader"), await aCaller(place().organisationId, "reader")];
    await hideFirstSteps(one, { hidden: true });
    expect((await readFirstSteps(one, place())).hidden).toBe(true);
    expect((await readFirstSteps(other, place())).hidden).toBe(false);
  });
});
