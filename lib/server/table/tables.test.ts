import { beforeAll, describe, expect, it } from "vitest";
import { aPerson, asSystem } from "@/prisma/seed/builders";
import { lastAudit } from "../assessment/test-assessment";
import { beforeScope } from "../database";
import { addDerogation } from "../obligation/add-derogation";
import { invitePerson } from "../people/invite-person";
import { addAssumption } from "../readiness-score/add-assumption";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, door, machine, type TestEstate } from "../test-estate";
import { loadRoutes } from "../test-routes";
import { downloadAssumptions } from "./download-assumptions";
import { downloadDecisions } from "./download-decisions";
import { downloadDerogations } from "./download-derogations";
import { downloadDocuments } from "./download-documents";
import { downloadEngagements } from "./download-engagements";
import { downloadImports } from "./download-imports";
import { downloadInvitations } from "./download-invitations";
import { downloadMembers } from "./download-members";
import { downloadResources } from "./download-resources";
import { downloadWorkloads } from "./download-workloads";
import { linesOf } from "./test-csv";

testDatabase();
let estate: TestEstate;
beforeAll(async () => {
  const many = Object.fromEntries(
    Array.from({ length: 520 }, (_, n) => [`Charge ${String(n).padStart(3, "0")}`, [machine(`m-${n}`)]]),
  );
  estate = await aTestEstate({ "=CRM": [machine("vm-1"), door("edge-1")], ...many });
});

describe("a list as a file", () => {
  it("is for the people of the organisation alone, whatever the list", async () => {
    const tables = (await loadRoutes()).filter(({ useCase }) => useCase.startsWith("table/"));
    expect(tables).toHaveLength(14);
    const ids: Readonly<Record<string, string>> = {
      ...estate.path,
      importId: "00000000-0000-4000-8000-00000000dead",
      editionId: "2026-11",
    };
    const known = [downloadWorkloads, downloadResources, downloadImports, downloadDerogations, downloadAssumptions];
    for (const operation of [...known, downloadDecisions, downloadDocuments])
      expect(await answersToOthers(operation as typeof downloadWorkloads, { ...estate.path, locale: "fr" }, estate)).toEqual(
        REFUSALS,
      );
    for (const { operation, route } of tables) {
      const given = Object.fromEntries(Object.keys(route.params.shape).map((name) => [name, ids[name]]));
      expect(await statusOf(operation({ sessionId: null, requestId: "test" }, given)), route.path).toBe(401);
    }
    const { personId: _, ...stranger } = (await aTestEstate({ Other: [machine("vm-x")] })).lead;
    const organisation = { organisationId: estate.organisation.id };
    for (const operation of [downloadMembers, downloadEngagements, downloadInvitations])
      expect(await statusOf(operation(stranger, organisation))).toBe(404);
    for (const role of ["contributor", "reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(downloadInvitations, organisation, estate, role), role).toBe(403);
  });

  it("has every line of the list over all its pages, and says in the audit trail how many", async () => {
    const [head, ...lines] = await linesOf(downloadWorkloads(estate.reader, { ...estate.path, locale: "fr" }));
    expect(head?.slice(0, 3)).toEqual(["Nom", "Clé", "Verdict"]);
    expect(lines).toHaveLength(521);
    expect(new Set(lines.map(([name]) => name)).size).toBe(521);
    expect(await lastAudit(estate.organisation.id)).toMatchObject({
      action: "export-table",
      subject: "table:workloads",
      detail: { projectId: estate.project.id, rows: 521, locale: "fr" },
    });
  });

  it("keeps to what is decided of workloads, as the list does", async () => {
    const [, ...weak] = await linesOf(downloadWorkloads(estate.reader, { ...estate.path, locale: "fr", evidence: "weak" }));
    expect(weak.map(([name]) => name)).toEqual(["'=CRM"]);
    const unknown = { ...estate.path, locale: "fr", level: "unknown", outcome: "examine" } as const;
    const [, ...open] = await linesOf(downloadWorkloads(estate.reader, { ...unknown, verdict: "eligible" }));
    expect(open).toHaveLength(520);
    expect(open[0]?.slice(2, 5)).toEqual(["Éligible", "Indéterminée", "À instruire"]);
    expect((await lastAudit(estate.organisation.id)).detail).toMatchObject({ rows: 520 });
  });

  it("names what belongs to no group as the screen does", async () => {
    const { organisation, path, reader } = await aTestEstate({ CRM: [machine("vm-1")] });
    const nameless = { name: "", key: "ungrouped:" };
    await asSystem(organisation.id, ({ tx }) => tx.workload.updateMany({ where: { name: "CRM" }, data: nameless }));
    const [, workload] = await linesOf(downloadWorkloads(reader, { ...path, locale: "fr" }));
    expect(workload?.slice(0, 2)).toEqual(["Ressources sans groupe", "ungrouped:"]);
    const [, resource] = await linesOf(downloadResources(reader, { ...path, locale: "en" }));
    expect(resource?.[5]).toBe("Resources without a group");
  });

  it("keeps to the filters of the list, in the language asked for, and lets no formula run", async () => {
    const filtered = { ...estate.path, locale: "en", verdict: "redesign" } as const;
    const [head, ...lines] = await linesOf(downloadWorkloads(estate.lead, filtered));
    expect(head?.[0]).toBe("Name");
    expect(lines.map(([name]) => name)).toEqual(["'=CRM"]);
    const [, ...resources] = await linesOf(downloadResources(estate.lead, { ...estate.path, locale: "en", search: "edge" }));
    expect(resources.map(([name, , , , , workload]) => [name, workload])).toEqual([["edge-1", "'=CRM"]]);
    expect(resources[0]?.at(-2)).toBe("Edge");
    expect((await lastAudit(estate.organisation.id)).detail).toMatchObject({ filters: "search=edge", rows: 1 });
    expect(await linesOf(downloadWorkloads(estate.lead, { ...filtered, sort: "resources" }))).toEqual([head, ...lines]);
  });

  it("tells registers and members in the words of the screens", async () => {
    await addAssumption(estate.lead, {
      ...estate.path,
      statement: "Réseau prêt.",
      dimension: "technical",
      ownerId: null,
      reviewOn: null,
    });
    const derogation = {
      workloadId: null,
      subject: "Paie",
      textCode: "SREN-31",
      state: "requested",
      authority: "Ministre",
    } as const;
    const days = { requestedOn: "2026-10-12", primeMinisterOn: null, decidedOn: null, expiresOn: null };
    await addDerogation(estate.lead, { ...estate.path, ...derogation, ...days, reference: "", note: "" });
    const [, assumption] = await linesOf(downloadAssumptions(estate.reader, { ...estate.path, locale: "fr" }));
    expect(assumption?.slice(0, 3)).toEqual(["Réseau prêt.", "Ouverte", "Socle technique"]);
    const [, asked] = await linesOf(downloadDerogations(estate.reader, { ...estate.path, locale: "fr" }));
    expect(asked?.slice(0, 4)).toEqual(["Paie", "", "SREN-31", "Demandée"]);
    const [head, ...members] = await linesOf(
      downloadMembers(estate.reader, { organisationId: estate.organisation.id, locale: "en" }),
    );
    expect(head?.slice(0, 3)).toEqual(["Name", "Email address", "Role"]);
    expect(members.length).toBeGreaterThanOrEqual(2);
    for (const empty of [downloadDecisions, downloadDocuments, downloadImports])
      expect(await linesOf(empty(estate.reader, { ...estate.path, locale: "fr" }))).toHaveLength(1);
  });

  it("tells invitations and engagements, and never a link", async () => {
    const { organisationId } = estate.path;
    const { link } = await invitePerson(estate.lead, { organisationId, email: "neuf@exemple.test", role: "reader" });
    const [head, ...invited] = await linesOf(downloadInvitations(estate.lead, { organisationId, locale: "fr" }));
    expect(head?.slice(0, 2)).toEqual(["Adresse électronique", "Rôle"]);
    expect(invited.map(([email, role, , , , , state]) => [email, role, state])).toEqual([
      ["neuf@exemple.test", "Lecture", "en attente"],
    ]);
    const { pathname, hash, search } = new URL(link ?? "https://exemple.test/none");
    for (const secret of [pathname, hash, search].filter((part) => part.length > 20))
      expect(JSON.stringify(invited)).not.toContain(secret.slice(-20));
    const { id: personId } = await aPerson({ name: "Karim Conseil" });
    const endsAt = new Date("2099-06-30T21:59:59Z");
    await beforeScope((tx) => tx.engagement.create({ data: { organisationId, personId, mission: "Étude", endsAt } }));
    const [, engaged] = await linesOf(downloadEngagements(estate.reader, { organisationId, locale: "en" }));
    expect([engaged?.[0], engaged?.[2], engaged?.[3], engaged?.[5]]).toEqual(["Karim Conseil", "Étude", "To be decided", ""]);
    expect(await lastAudit(organisationId)).toMatchObject({ subject: "table:engagements", detail: { locale: "en" } });
  });
});
