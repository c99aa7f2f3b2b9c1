import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { MoveView } from "@/lib/contract/move";
import { SHIPPED_QUESTIONNAIRES } from "@/lib/domain/assessment/shipped";
import { aService, someFacts } from "@/lib/domain/catalogue/builders";
import { startAssessment } from "../assessment/start-assessment";
import { publishQuestionnaires } from "../assessment/store-questionnaire";
import { answersToOthers, REFUSALS } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, lock, machine, type TestEstate, thing, watcher } from "../test-estate";
import type { Download } from "../use-case";
import { downloadMoveChecklist } from "./download-move-checklist";
import { presentServices } from "./present-services";
import { readMove } from "./read-move";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  estate = await aTestEstate({
    Portail: [machine("vm-1"), machine("vm-2", "big"), door("door-1"), watcher("watch-1"), lock("lock-1")],
    Lab: [thing("thing-1")],
    Stranger: [{ name: "odd", facts: { type: "unmapped" } }],
  });
});
const pathOf = (name: string) => ({ ...estate.path, workloadId: estate.workloads[name]?.id ?? "" });
async function textOf({ body }: Download): Promise<string> {
  let text = "";
  for await (const part of body) text += part;
  return text;
}

describe("readMove", () => {
  it("gives the order of work with each service, how it moves and what that rests on", async () => {
    const view = await readMove(estate.reader, pathOf("Portail"));
    expect(MoveView.parse(view)).toEqual(view);
    expect(view).toMatchObject({ workload: { name: "Portail" }, resources: 5, edition: { id: "2026-11" }, unmapped: 0 });
    expect(view.steps.map(({ id }) => id).slice(0, 3)).toEqual(["foundation", "identity", "network"]);
    const moved = view.steps.flatMap(({ services }) => services);
    expect(moved.find(({ id }) => id === "compute")).toMatchObject({ method: "redeploy", basis: "family", resources: 3 });
    for (const { sources } of [...moved, ...view.steps.flatMap(({ breaks, checklist }) => [...breaks, ...checklist])]) {
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(view.endpoints.find(({ id }) => id === "graph")).toMatchObject({
      bleu: "https://graph.svc.sovcloud.fr",
      always: true,
    });
  });

  it("says what it does not know: services without a method, resources of no service", async () => {
    const lab = await readMove(estate.reader, pathOf("Lab"));
    expect(lab.methods).toEqual([{ method: "unknown", services: 1, resources: 1 }]);
    expect(lab.steps[0]?.checklist.find(({ id }) => id === "unknown-methods")?.services).toMatchObject([{ id: "lab" }]);
    expect((await readMove(estate.reader, pathOf("Stranger"))).unmapped).toBe(1);
  });

  it("links the checklist to the questions of assessments that are there, and to none that is not", async () => {
    const other = await aTestEstate({ Paie: [machine("vm-1")] });
    const at = { ...other.path, workloadId: other.workloads.Paie?.id ?? "" };
    const before = await readMove(other.lead, at);
    expect(before.linked).toBe(false);
    expect(before.steps.flatMap(({ checklist }) => checklist).flatMap(({ questions }) => questions)).toEqual([]);
    await publishQuestionnaires(SHIPPED_QUESTIONNAIRES);
    const { id } = await startAssessment(other.lead, { ...other.path, questionnaireId: "technical-readiness" });
    const { linked, steps } = await readMove(other.lead, at);
    const questions = steps.flatMap(({ checklist }) => checklist).flatMap((item) => item.questions);
    expect(linked).toBe(true);
    expect(new Set(questions.map(({ assessmentId }) => assessmentId))).toEqual(new Set([id]));
    expect(questions.map((question) => question.id)).toContain("hard-coded-endpoints");
  });

  it("refuses everybody else, and knows no workload of another project", async () => {
    expect(await answersToOthers(readMove, pathOf("Portail"), estate)).toEqual(REFUSALS);
    const other = await aTestEstate({ Paie: [machine("vm-1")] });
    const foreign = { ...estate.path, workloadId: other.workloads.Paie?.id ?? "" };
    await expect(readMove(estate.reader, foreign)).rejects.toMatchObject({ status: 404 });
  });
});

describe("downloadMoveChecklist", () => {
  it("gives one line per thing to do, in the order of work and the language asked for", async () => {
    const { steps } = await readMove(estate.reader, pathOf("Portail"));
    const wanted = steps.flatMap(({ checklist }) => checklist.map(({ text }) => text.en));
    const file = await downloadMoveChecklist(estate.reader, { ...pathOf("Portail"), locale: "en" });
    expect(file).toMatchObject({ fileName: "move-checklist.csv", contentType: "text/csv; charset=utf-8" });
    const [headings, ...lines] = Papa.parse<string[]>((await textOf(file)).replace(/^\uFEFF/, "").trimEnd()).data;
    expect(headings?.slice(0, 3)).toEqual(["Order", "Step", "To do"]);
    expect(lines.map((line) => line[2])).toEqual(wanted);
    expect(lines.every((line) => line[6] !== "")).toBe(true);
    const french = await downloadMoveChecklist(estate.reader, { ...pathOf("Portail"), locale: "fr" });
    expect(await textOf(french)).toContain("Socle d’accueil");
  });

  it("refuses everybody else", async () => {
    expect(await answersToOthers(downloadMoveChecklist, { ...pathOf("Portail"), locale: "fr" }, estate)).toEqual(REFUSALS);
  });
});

describe("presentServices", () => {
  const shape = (service: string | null, role: "hosted" | "accessory", resources: number, size: string) => ({
    verdict: { service, role },
    facts: someFacts({ size }),
    resources,
  });

  it("adds up what belongs to one service, keeps each value of a fact once, and counts strangers apart", () => {
    const known = aService();
    const shapes = [
      shape("compute", "accessory", 2, "small"),
      shape("compute", "hosted", 3, "big"),
      shape("compute", "hosted", 1, "big"),
      shape(null, "hosted", 4, "small"),
      shape("gone", "hosted", 5, "small"),
    ];
    const { present, unmapped } = presentServices(shapes, { service: (id) => (id === "compute" ? known : undefined) });
    expect(present).toMatchObject([
      { service: { id: "compute" }, resources: 6, hosted: true, facts: { size: ["small", "big"] } },
    ]);
    expect(unmapped).toBe(9);
  });
});
