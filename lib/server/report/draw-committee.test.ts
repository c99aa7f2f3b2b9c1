import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { drawCommittee } from "./draw-committee";
import { reportWords } from "./report-words";
import { sayCommittee } from "./say-committee";
import { aFullDashboard, anEmptyDashboard, readPdf } from "./test-report";

async function drawn(dashboard: Dashboard, locale: Locale = "fr") {
  return drawCommittee(sayCommittee(dashboard, await reportWords(locale)), locale, dashboard.at);
}
const sha256 = (file: Uint8Array) => createHash("sha256").update(file).digest("hex");

describe("drawCommittee", () => {
  it.each(LOCALES)("fits one page whatever it holds, in %s", async (locale) => {
    for (const dashboard of [aDashboard(), aFullDashboard(), anEmptyDashboard()]) {
      const { file, spare } = await drawn(dashboard, locale);
      expect(readPdf(file).pages).toBe(1);
      expect(spare).toBeGreaterThanOrEqual(0);
    }
  });

  it("gives the same bytes for the same dashboard, and others for another", async () => {
    const first = await drawn(aDashboard());
    expect(sha256((await drawn(aDashboard())).file)).toBe(sha256(first.file));
    const later = await drawn(aDashboard({ at: "2026-11-23T09:00:00.000Z" }));
    expect(sha256(later.file)).not.toBe(sha256(first.file));
  });

  it("is tagged, titled, dated and of its language", async () => {
    const { text, tags } = readPdf((await drawn(aDashboard(), "en")).file);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Lang \(en-GB\)/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/\(D:20261122090000Z\)/);
    expect(tags.filter((tag) => tag === "H1")).toHaveLength(1);
    for (const tag of ["Document", "H2", "Table", "TR", "TH", "TD", "Figure", "L", "LI", "P"]) expect(tags).toContain(tag);
    expect([...text.matchAll(/\/Scope \/(Column|Row)/g)].length).toBe(tags.filter((tag) => tag === "TH").length);
    expect([...text.matchAll(/\/S \/Figure[\s\S]{0,80}?\/Alt/g)].length).toBe(tags.filter((tag) => tag === "Figure").length);
  });
});
