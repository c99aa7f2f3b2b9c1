import { beforeAll, describe, expect, it, vi } from "vitest";
import { readWorkload } from "../eligibility/read-workload";
import { loadWorkloadShapes } from "../eligibility/store-results";
import { readObligation } from "../obligation/read-obligation";
import { answersToOthers, answerToRole, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import { readJudgedWorkload } from "./read-judged-workload";
import { readWorkloadDecision } from "./read-workload-decision";

vi.mock("../eligibility/store-results", async (original) => {
  const store = await original<typeof import("../eligibility/store-results")>();
  return { ...store, loadWorkloadShapes: vi.fn(store.loadWorkloadShapes) };
});
testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({ Paie: [machine("vm-1"), door("door-1")] });
});
const path = () => ({ ...estate.path, workloadId: estate.workloads.Paie?.id ?? "" });

describe("readJudgedWorkload", () => {
  it("is refused to others, and open to every role", async () => {
    expect(await answersToOthers(readJudgedWorkload, path(), estate)).toEqual(REFUSALS);
    for (const role of ["contributor", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(readJudgedWorkload, path(), estate, role)).toBe(200);
  });

  it("says what card, decision and obligation say each for itself, and loads the shapes once", async () => {
    vi.mocked(loadWorkloadShapes).mockClear();
    const read = await readJudgedWorkload(estate.reader, path());
    expect(loadWorkloadShapes).toHaveBeenCalledTimes(1);
    expect(read).toEqual({
      workload: await readWorkload(estate.reader, path()),
      decision: await readWorkloadDecision(estate.reader, path()),
      obligation: await readObligation(estate.reader, path()),
    });
  });

  it("judges under the state of the texts that is asked for, and refuses one that is not known", async () => {
    const ruleSet = (await readJudgedWorkload(estate.reader, path())).obligation.history[0]?.id;
    const { obligation } = await readJudgedWorkload(estate.reader, { ...path(), ruleSet });
    expect(obligation).toEqual(await readObligation(estate.reader, { ...path(), ruleSet }));
    await expect(readJudgedWorkload(estate.reader, { ...path(), ruleSet: "never" })).rejects.toMatchObject({ status: 422 });
  });
});
