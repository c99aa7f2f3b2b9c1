import { beforeAll, describe, expect, it } from "vitest";
import { WorkloadView } from "@/lib/contract/eligibility";
import { anAdministrator } from "@/prisma/seed/builders";
import { approveQualification } from "../qualification/approve-qualification";
import { draftQualification } from "../qualification/draft-qualification";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, type TestEstate, thing, watcher } from "../test-estate";
import { editWorkload } from "./edit-workload";
import { readWorkload } from "./read-workload";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({
    Portail: [machine("vm-1"), machine("vm-2", "big"), door("door-1"), door("door-2"), watcher("watch-1"), lock("lock-1")],
    Paie: [machine("vm-3")],
    Lab: [thing("thing-1")],
  });
});
const pathOf = (name: string) => ({ ...estate.path, workloadId: estate.workloads[name]?.id ?? "" });

const GRANTED = {
  provider: "bleu",
  offer: "bleu-cloud",
  scope: "iaas",
  milestone: "J3",
  on: "2026-11-10",
  knownUntil: "2026-11-20",
  validFrom: "2026-11-10",
  validTo: "2027-06-30",
  decision: "3456",
  source: { title: "Catalogue", locator: "exemple.fr", date: "2026-11-20", label: "fact" },
  note: { fr: "Qualifié.", en: "Qualified." },
} as const;

describe("readWorkload", () => {
  it("explains a verdict: what decides first, each reason with its resources, in both languages", async () => {
    const view = await readWorkload(estate.reader, pathOf("Portail"));
    expect(WorkloadView.parse(view)).toEqual(view);
    expect(view).toMatchObject({ verdict: "redesign", evidence: "weak", resources: 6, blocking: { service: { id: "edge" } } });
    const [first, ...rest] = view.findings;
    expect(first).toMatchObject({ decides: true, ruleId: "service-status", resources: 2, requirement: "19.2.b", effort: "M" });
    expect(first?.because.fr).toContain("Edge");
    expect(first?.because.fr).not.toBe(first?.because.en);
    expect(first?.sources.map((source) => source.id)).toEqual(["sibling-2023"]);
    expect(rest.some((finding) => finding.decides)).toBe(false);
    expect(rest.find((finding) => finding.accessory)?.service?.id).toBe("lab");
    expect(rest.find((finding) => finding.ruleId === "big-size")).toMatchObject({ effect: "conditional", resources: 1 });
  });

  it("says what would flip it, and what it would become", async () => {
    const { flip } = await readWorkload(estate.reader, pathOf("Portail"));
    expect(flip).toMatchObject({
      becomes: "conditional",
      changes: [{ service: { fr: "Edge" }, remedy: { fr: "Regional gateway" }, effort: "M", resources: 2 }],
    });
    expect((await readWorkload(estate.reader, pathOf("Paie"))).flip).toBeNull();
  });

  it("shows three lights, and says what is not known", async () => {
    const { lights } = await readWorkload(estate.reader, pathOf("Paie"));
    expect(lights.available).toBe("yes");
    expect(lights.qualified.knownUntil).toBe("2026-09-28");
    expect(lights.valid.answer).toBe("unknown");
    expect((await readWorkload(estate.reader, pathOf("Lab"))).lights.available).toBe("unknown");
    expect((await readWorkload(estate.reader, pathOf("Portail"))).lights.available).toBe("no");
  });

  it("judges the lights on the day the workload goes live, by facts approved since the edition too", async () => {
    const said = { revision: 0, name: "Paie", owner: null, criticality: null, dataCategories: [] };
    const { facts } = await readWorkload(estate.lead, pathOf("Paie"));
    await editWorkload(estate.lead, { ...pathOf("Paie"), ...said, facts: { ...facts, goLiveOn: "2027-01-10" } });
    const before = (await readWorkload(estate.reader, pathOf("Paie"))).lights;
    expect(before).toMatchObject({ day: "2027-01-10", goLive: true, qualified: { answer: "unknown", knownUntil: "2026-09-28" } });
    const draft = await draftQualification(await anAdministrator("catalogue-editor"), GRANTED);
    await approveQualification(await anAdministrator("catalogue-approver"), { qualificationId: draft.id });
    const after = (await readWorkload(estate.reader, pathOf("Paie"))).lights;
    expect(after).toMatchObject({
      qualified: { answer: "yes" },
      valid: { answer: "yes", expiry: { on: "2027-06-30", warning: "soon" } },
    });
  });

  it("refuses everybody else, and knows no workload of another project", async () => {
    expect(await answersToOthers(readWorkload, pathOf("Paie"), estate)).toEqual(REFUSALS);
    const other = await aTestEstate({ Paie: [machine("vm-1")] });
    const foreign = { ...estate.path, workloadId: other.workloads.Paie?.id ?? "" };
    await expect(readWorkload(estate.reader, foreign)).rejects.toMatchObject({ status: 404 });
    await expect(readWorkload(estate.reader, { ...estate.path, workloadId: "not-an-id" })).rejects.toMatchObject({ status: 400 });
  });
});
