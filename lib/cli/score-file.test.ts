import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { aMapping, anEdition, aService } from "@/lib/domain/catalogue/builders";
import { lookupOf } from "@/lib/domain/catalogue/lookup";
import { compileEdition } from "@/lib/domain/eligibility/compile";
import { scoreFile } from "./score-file";
import { renderScore } from "./score-table";

const folder = mkdtempSync(join(tmpdir(), "score-"));
afterAll(() => rmSync(folder, { recursive: true }));

const edition = anEdition({
  services: [aService({ id: "disk", name: { fr: "Disques", en: "Disks" }, evidence: [] })],
  map: { "microsoft.compute/disks": aMapping({ service: "disk" }) },
});
const compiled = compileEdition(edition);
const score = (content: string, name = "estate.csv") => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return scoreFile(file, compiled);
};
const TABLE =
  "NAME,TYPE,RESOURCE GROUP,LOCATION\nd1,Disk,rg-a,France Central\nd2,Disk,rg-b,France Central\nx,Nobody's label,rg-b,\nst,Storage account,rg-b,France Central\n,Disk,rg-b,\n";

describe("scoreFile", () => {
  it("gives the line that the terminal prints", async () => {
    const line = await score(TABLE);
    expect(line).toMatchObject({
      format: "portal-csv",
      edition: edition.id,
      resources: 4,
      rejected: [{ row: 6, field: "name", code: "missing-field" }],
      types: { "microsoft.compute/disks": 2, "microsoft.storage/storageaccounts": 1 },
      sourceTypes: { Disk: 2, "Nobody's label": 1, "Storage account": 1 },
      labels: { "Nobody's label": 1 },
      unmapped: { "microsoft.storage/storageaccounts": 1 },
      shapes: 3,
    });
    if ("error" in line) throw new Error(line.error.message);
    expect(Object.values(line.verdicts).reduce((sum, count) => sum + count)).toBe(4);
    expect(line.workloads.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["rg-a", "unknown"],
      ["rg-b", "unknown"],
    ]);
    expect(line.workloads[0]?.blocking).toEqual([
      { service: "disk", ruleId: "service-status", verdict: "unknown", resources: 1 },
    ]);
    expect(JSON.stringify(line).split("\n")).toHaveLength(1);
  });

  it("calls the workload of a template after its file", async () => {
    const template = {
      $schema: "https://x/deploymentTemplate.json#",
      resources: [{ type: "Microsoft.Compute/disks", name: "d" }],
    };
    expect(await score(JSON.stringify(template), "main.json")).toMatchObject({
      format: "arm-template",
      types: { "microsoft.compute/disks": 1 },
      workloads: [{ name: "main.json" }],
    });
  });

  it("turns what cannot be read into an error and goes no further", async () => {
    expect(await score("hello", "note.txt")).toMatchObject({ error: { code: "unknown-format" } });
    expect(await score('[{"id":"/subscriptions/s/resourceGroups/g","type":"Microsoft.Web/sites"},', "cut.json")).toMatchObject({
      error: { code: "truncated" },
    });
    expect(await scoreFile(join(folder, "absent"), compiled)).toMatchObject({ error: { code: "enoent" } });
    expect(await scoreFile(folder, compiled)).toMatchObject({ error: { code: "eisdir" } });
  });
});

describe("renderScore", () => {
  it("says the same to a person, in both languages", async () => {
    const line = await score(TABLE);
    const [french, english] = (["fr", "en"] as const).map((locale) => renderScore(line, lookupOf(edition), locale));
    expect(french).toContain("4 ressources");
    expect(french).toMatch(/rg-a +inconnu — Disques\n/);
    expect(french).toContain("1 lignes non lues");
    expect(english).toMatch(/rg-a +unknown — Disks\n/);
    expect(english).toContain("Labels without a type: Nobody's label (1)");
    expect(english).toContain("Types without a service: microsoft.storage/storageaccounts (1)");
  });

  it("names the reason of an unreadable file and cuts long lists", async () => {
    expect(renderScore(await score("hello", "note.txt"), lookupOf(edition), "en")).toMatch(/Unreadable: .+ \(unknown-format\)/);
    const rows = Array.from({ length: 30 }, (_, index) => `d${index},Disk,rg-${index},France Central\n,,x,y\n`).join("");
    const text = renderScore(await score(`NAME,TYPE,RESOURCE GROUP,LOCATION\n${rows}`), lookupOf(edition), "en");
    expect(text).toContain("… 10 more");
    expect(text).toContain("… 25 more");
  });
});
