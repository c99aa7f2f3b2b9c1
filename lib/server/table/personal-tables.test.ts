import { beforeAll, describe, expect, it } from "vitest";
import { aCaller, anAdministrator, aPerson, aPublishedEdition, aSession } from "@/prisma/seed/builders";
import { beforeScope, type Caller } from "../database";
import { aScoredOrganisation } from "../portfolio/test-portfolio";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEdition } from "../test-estate";
import { downloadPortfolio } from "./download-portfolio";
import { downloadProviders } from "./download-providers";
import { downloadServices } from "./download-services";
import { linesOf } from "./test-csv";

testDatabase();
let anybody: Caller & { personId: string };
const nobody: Caller = { sessionId: null, requestId: "test" };

beforeAll(async () => {
  await aPublishedEdition(aTestEdition());
  const { id } = await aPerson();
  anybody = { ...(await aSession(id)), personId: id };
});

async function lastPlatformAudit() {
  const row = await beforeScope((tx) => tx.platformAuditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } }));
  return { who: row.personId, action: row.action, subject: row.subject, detail: JSON.parse(row.detail) };
}

describe("a list that stands in no organisation, as a file", () => {
  it("is for whoever is signed in, and writes nothing down for others", async () => {
    expect(await statusOf(downloadServices(nobody, { editionId: "2026-11" }))).toBe(401);
    expect(await statusOf(downloadProviders(nobody, {}))).toBe(401);
    expect(await statusOf(downloadPortfolio(nobody, {}))).toBe(401);
    expect(await statusOf(downloadServices(anybody, { editionId: "never" }))).toBe(404);
    expect(await beforeScope((tx) => tx.platformAuditEvent.count())).toBe(0);
  });

  it("has the services of an edition in the order and under the filters of the catalogue", async () => {
    const [head, ...all] = await linesOf(downloadServices(anybody, { editionId: "2026-11", locale: "fr" }));
    expect(head?.slice(0, 3)).toEqual(["Édition du catalogue", "Service", "Identifiant"]);
    expect(all).toHaveLength(aTestEdition().services.length);
    const narrowed = { editionId: "2026-11", locale: "en", status: "unknown" } as const;
    const [, ...unknown] = await linesOf(downloadServices(anybody, narrowed));
    expect(unknown.map((line) => [line[2], line[4], line[7]])).toEqual([["lab", "Undetermined", "No evidence"]]);
    expect(await lastPlatformAudit()).toMatchObject({
      who: anybody.personId,
      action: "export-table",
      subject: "table:services",
      detail: { locale: "en", rows: 1, filters: expect.stringContaining("status=unknown") },
    });
  });

  it("has the dated directory of providers, each line with its source, its standing and its date", async () => {
    const day = "2026-11-22";
    const [, ...lines] = await linesOf(downloadProviders(anybody, { day, locale: "fr" }));
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines.map(([first]) => first))).toEqual(new Set([day]));
    const told = lines.filter((line) => line[8] !== "");
    expect(told.length).toBeGreaterThan(0);
    for (const line of told) {
      expect(line.slice(8).every((cell) => cell !== "")).toBe(true);
      expect(line[5]).not.toMatch(/[{}]/);
    }
    const [, ...qualified] = await linesOf(downloadProviders(anybody, { day, locale: "fr", status: "qualified", scope: "iaas" }));
    expect(qualified.length).toBeLessThan(lines.length);
    for (const line of qualified) expect([line[3]?.includes("IaaS"), line[4]]).toEqual([true, "Qualifié"]);
    expect(await lastPlatformAudit()).toMatchObject({ subject: "table:providers", detail: { rows: qualified.length } });
  });

  it("has the caller's own portfolio and nobody else's, in the order asked for", async () => {
    const first = await aScoredOrganisation("Agence des ports", 40);
    await aScoredOrganisation("Musée fermé", 80);
    const consultant = await aCaller(first.organisation.id, "consultant");
    const [head, ...lines] = await linesOf(downloadPortfolio(consultant, { locale: "fr" }));
    expect(head?.slice(0, 2)).toEqual(["Organisation", "Forme juridique"]);
    expect(lines.map(([organisation, form, project, , score]) => [organisation, form, project, score])).toEqual([
      ["Agence des ports", "Ministère, administration centrale", first.project.name, "40"],
    ]);
    expect(await lastPlatformAudit()).toMatchObject({ subject: "table:portfolio", detail: { rows: 1 } });
    const executive = await anAdministrator("portfolio-executive");
    const [, ...all] = await linesOf(downloadPortfolio(executive, { locale: "en", sort: "readiness", direction: "descending" }));
    expect(all.map(([organisation]) => organisation)).toEqual(["Musée fermé", "Agence des ports"]);
    expect(await statusOf(downloadPortfolio(executive, { sort: "action" }))).toBe(400);
    const [, ...none] = await linesOf(downloadPortfolio(anybody, { locale: "fr" }));
    expect(none).toEqual([]);
  });
});
