import { beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "@/prisma/seed/builders";
import { listOrganisations } from "../access/list-organisations";
import { readEstate } from "../eligibility/read-estate";
import { listImports } from "../inventory/list-imports";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import { archiveProject } from "./archive-project";
import { createProject } from "./create-project";
import { editProject } from "./edit-project";
import { listProjects } from "./list-projects";
import { restoreProject } from "./restore-project";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({ CRM: [machine("vm-1"), door("door-1")], Paie: [machine("vm-2")] });
});

const here = () => ({ organisationId: estate.organisation.id });
const lastAudit = () =>
  asSystem(estate.organisation.id, async ({ tx }) => {
    const row = await tx.auditEvent.findFirst({ where: here(), orderBy: { sequence: "desc" } });
    return row && { action: row.action, subject: row.subject, by: row.personId, detail: JSON.parse(row.detail) };
  });
const names = async (caller = estate.lead) => (await listProjects(caller, here())).projects.map(({ name }) => name);

describe("listProjects", () => {
  it("shows each project with the figures of its summary, and what the organisation is", async () => {
    await createProject(estate.lead, { ...here(), name: "Vide" });
    const home = await listProjects(estate.reader, here());
    expect(home).toMatchObject({ legalForm: "ministere", statuses: [], binding: "bound" });
    expect(home.projects).toMatchObject([
      { name: estate.project.name, phase: "training", workloads: 2, resources: 3, byWorkload: { redesign: 1, eligible: 1 } },
      { name: "Vide", phase: "training", workloads: 0, byWorkload: null, importedAt: null },
    ]);
  });
  it("refuses others", async () => {
    expect(await answersToOthers(listProjects, here(), estate)).toEqual({
      ...REFUSALS,
      // Her own organisation, which has no project: nothing foreign is in the request.
      "that lead, with this project under the other organisation": 200,
    });
  });
});

describe("createProject", () => {
  it("opens a project in the first phase and writes it down", async () => {
    const project = await createProject(estate.lead, { ...here(), name: "  Messagerie " });
    expect(project).toMatchObject({ name: "Messagerie", phase: "training", archivedAt: null });
    expect(await lastAudit()).toEqual({
      action: "create-project",
      subject: `project:${project.id}`,
      by: estate.lead.personId,
      detail: { after: { name: "Messagerie" } },
    });
  });
  it("refuses a name that is taken, whatever its accents and capitals, also by two at once", async () => {
    await createProject(estate.lead, { ...here(), name: "Échéances" });
    const again = createProject(estate.lead, { ...here(), name: "ECHEANCES" });
    await expect(again).rejects.toMatchObject({ status: 409, code: "project-name-taken" });
    const both = await Promise.all([1, 2].map(() => statusOf(createProject(estate.lead, { ...here(), name: "Œuvres" }))));
    expect(both.sort()).toEqual([200, 409]);
  });
  it("refuses an empty name and one of several lines", async () => {
    for (const name of ["  ", "a\nb", "x".repeat(121)])
      expect(await statusOf(createProject(estate.lead, { ...here(), name })), name).toBe(400);
  });
  it("refuses every role but the lead", async () => {
    const input = { ...here(), name: "Autre" };
    for (const role of ["reader", "contributor", "consultant", "organisation-executive"] as const)
      expect(await answerToRole(createProject, input, estate, role)).toBe(403);
    expect(await answersToOthers(createProject, input, estate)).toMatchObject({
      "no session": 401,
      "a lead of another organisation": 404,
    });
  });
});

describe("editProject", () => {
  it("renames, writes down before and after, and nothing when nothing changed", async () => {
    const input = { ...estate.path, name: "Cap 2027" };
    expect(await editProject(estate.lead, input)).toMatchObject({ name: "Cap 2027", workloads: 2 });
    const written = await lastAudit();
    expect(written).toMatchObject({
      action: "edit-project",
      detail: { before: { name: estate.project.name }, after: { name: "Cap 2027" } },
    });
    await editProject(estate.lead, input);
    expect(await lastAudit()).toEqual(written);
  });
  it("refuses others and readers", async () => {
    const input = { ...estate.path, name: "Cap 2028" };
    expect(await answersToOthers(editProject, input, estate)).toEqual(REFUSALS);
    expect(await answerToRole(editProject, input, estate, "reader")).toBe(403);
  });
});

describe("archiveProject and restoreProject", () => {
  it("take a project out of lists and frame, keep its data, and bring it back as it was", async () => {
    const before = await readEstate(estate.reader, estate.path);
    const archived = await archiveProject(estate.lead, estate.path);
    expect(archived.archivedAt).not.toBeNull();
    expect(await lastAudit()).toMatchObject({ action: "archive-project", detail: { before: { archivedAt: null } } });
    expect((await listOrganisations(estate.reader, {})).organisations[0]?.projects).toEqual([]);
    expect(await names(estate.reader)).toEqual([]);
    expect(await names()).toEqual([estate.project.name]);
    expect(await statusOf(readEstate(estate.lead, estate.path))).toBe(404);
    expect(await statusOf(listImports(estate.lead, estate.path))).toBe(404);
    await restoreProject(estate.lead, estate.path);
    expect(await lastAudit()).toMatchObject({ action: "restore-project", detail: { after: { archivedAt: null } } });
    expect(await readEstate(estate.reader, estate.path)).toEqual(before);
  });
  it("are no event the second time", async () => {
    await archiveProject(estate.lead, estate.path);
    const written = await lastAudit();
    await archiveProject(estate.lead, estate.path);
    expect(await lastAudit()).toEqual(written);
  });
  it("refuse to bring back a name that was given away meanwhile", async () => {
    await archiveProject(estate.lead, estate.path);
    await createProject(estate.lead, { ...here(), name: estate.project.name });
    await expect(restoreProject(estate.lead, estate.path)).rejects.toMatchObject({ status: 409, code: "project-name-taken" });
  });
  it("refuse others and every role but the lead", async () => {
    for (const useCase of [archiveProject, restoreProject]) {
      expect(await answersToOthers(useCase, estate.path, estate)).toEqual(REFUSALS);
      for (const role of ["reader", "consultant", "organisation-executive"] as const)
        expect(await answerToRole(useCase, estate.path, estate, role)).toBe(403);
    }
  });
});
