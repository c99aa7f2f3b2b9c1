import { describe, expect, it } from "vitest";
import { readPlatformStepsRoute } from "@/lib/contract/first-steps";
import { anAdministrator, anOrganisation, aPerson, aSession } from "@/prisma/seed/builders";
import { hideFirstSteps } from "../account/hide-first-steps";
import { enrol, somebody } from "../account/test-account";
import { openOrganisation } from "../administration/open-organisation";
import { beforeScope } from "../database";
import { testDatabase } from "../test-database";
import { readPlatformSteps } from "./read-platform-steps";

testDatabase();

describe("the first steps of roles across organisations", () => {
  it("are none for whoever has no such role, and refused without a session", async () => {
    const person = await aSession((await aPerson()).id);
    expect(readPlatformStepsRoute.response.parse(await readPlatformSteps(person, {}))).toEqual({ hidden: false, roles: [] });
    await expect(readPlatformSteps({ sessionId: null, requestId: "test" }, {})).rejects.toMatchObject({ status: 401 });
  });

  it("are ticked by what one did oneself, and by nobody else's act", async () => {
    const [doer, other] = [await anAdministrator(), await anAdministrator()];
    await anOrganisation();
    await openOrganisation(doer, { name: "Ville", legalForm: "operateur_etat", leadEmail: "premiere@exemple.test" });
    const doneBy = async (who: typeof doer) =>
      (await readPlatformSteps(who, {})).roles.flatMap(({ steps }) => steps.filter(({ done }) => done).map(({ id }) => id));
    expect(await doneBy(doer)).toEqual(["open-organisation"]);
    expect(await doneBy(other)).toEqual([]);
  });

  it("tick the second factor once it is proved, for each of the roles", async () => {
    const person = await somebody();
    const roles = ["catalogue-editor", "portfolio-executive"];
    await beforeScope((tx) => tx.platformRole.createMany({ data: roles.map((role) => ({ personId: person.personId, role })) }));
    const before = await readPlatformSteps(person, {});
    expect(before.roles.map(({ role }) => role)).toEqual(["portfolio-executive", "catalogue-editor"]);
    const { caller } = await enrol(person);
    for (const { steps } of (await readPlatformSteps(caller, {})).roles)
      expect(steps.map(({ done }) => done)).toEqual([true, false]);
  });

  it("are put away with the others", async () => {
    const caller = await anAdministrator();
    await hideFirstSteps(caller, { hidden: true });
    expect((await readPlatformSteps(caller, {})).hidden).toBe(true);
  });
});
