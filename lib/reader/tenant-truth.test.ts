import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportsOf } from "@/lib/domain/microsoft365/report";
import { SOURCE_KINDS } from "@/lib/domain/microsoft365/source-kind";
import { openTenantFile } from "./open-tenant-file";

const folder = process.env.SHARED_DATA ?? "../shared/data";
const list = join(folder, "truth.jsonl");

interface Truth {
  readonly file: string;
  readonly kind: string;
  readonly rows: number;
}

function truths(): readonly Truth[] {
  const lines = readFileSync(list, "utf8").trim().split("\n");
  return lines.map((line): Truth => JSON.parse(line)).filter(({ kind }) => kind === "m365-usage-report-csv");
}

async function read(file: string) {
  const opened = await openTenantFile(createReadStream(join(folder, file)), { fileName: basename(file) });
  if (!opened.ok) return { kind: null, refused: opened.refusal.code };
  let people = 0;
  for await (const batch of opened.reading.batches) people += batch.people.length;
  return { kind: opened.reading.kind, people, ...opened.reading.summary() };
}

describe.runIf(existsSync(list))("real exports of tenants", () => {
  it("are usage reports with the lines that another parser counted, and the same in JSON", async () => {
    // Its only line has two cells more than its header: every cell after them is shifted, and none can be believed.
    const shifted = "m365/usage-reports/tenant_report__report-activeuserdetail.csv";
    expect(await read(shifted)).toMatchObject({ kind: "office365-active-user-detail", rows: 0, rejected: 1 });
    for (const { file, rows } of truths().filter((truth) => truth.file !== shifted)) {
      const [csv, json] = [await read(file), await read(file.replace(/csv$/, "json"))];
      expect(csv, file).toMatchObject({ rows, rejected: 0, unknownColumns: [], missingColumns: [] });
      expect(SOURCE_KINDS, file).toContain(csv.kind);
      expect(json, file).toMatchObject({ kind: csv.kind, rows, rejected: 0 });
    }
    expect(truths().length).toBeGreaterThan(20);
  });

  it("are refused with a reason where they are no report of use", async () => {
    const files = readdirSync(join(folder, "m365/usage-reports")).filter((file) => file.startsWith("teams_meeting__"));
    for (const file of files)
      expect(await read(`m365/usage-reports/${file}`), file).toEqual({ kind: null, refused: "unknown-format" });
    expect(await read("m365/graph_report_headers.csv")).toEqual({ kind: null, refused: "unknown-format" });
  });

  it("say what a configuration reveals", async () => {
    expect(await read("m365/scubagear/ProviderSettingsExport.json")).toMatchObject({
      kind: "scubagear-settings",
      contribution: {
        refreshedOn: "2026-05-04",
        settings: {
          "sharepoint-external-sharing": "disabled",
          "guest-invitations": "administrators",
          "teams-guest-access": true,
          "teams-federation": false,
          "domains-verified": 1,
        },
      },
    });
    expect(await read("m365/scubagear/ScubaResults.csv")).toMatchObject({ kind: "scubagear-results", rows: 92, rejected: 0 });
  });

  it("have headers that are all known, but for those of a service that has ended and of one list of groups", () => {
    for (const line of readFileSync(join(folder, "m365/graph_report_headers.csv"), "utf8").trim().split("\n").slice(1)) {
      const [, report = "", header = ""] = /^[^,]*,([^,]*),"?([^"]*)"?$/.exec(line.trim()) ?? [];
      const left = /skype|yammergroupsactivitydetail/.test(report);
      expect(reportsOf(header.split(",")).length > 0, report).toBe(!left);
    }
  });
});
