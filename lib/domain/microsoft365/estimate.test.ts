import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSUMPTION_ENTRIES, ASSUMPTION_IDS, assumptionsWith } from "./assumption";
import { aTenant, aVolume, somePopulations } from "./builders";
import { estimateOf, type MoveVolumes, moveVolumesOf } from "./estimate";

const GB = 1024 ** 3;
const none: MoveVolumes = {
  people: null,
  mailboxes: null,
  mailBytes: null,
  archives: null,
  sites: null,
  siteBytes: null,
  drives: null,
  driveBytes: null,
  groups: null,
};

describe("assumptions", () => {
  it("are each within their bounds, named and argued in both languages", () => {
    expect(ASSUMPTION_ENTRIES.map(({ id }) => id)).toEqual([...ASSUMPTION_IDS]);
    for (const { value, least, most, name, because } of ASSUMPTION_ENTRIES) {
      expect(least <= value && value <= most).toBe(true);
      expect([name.fr !== name.en, because.fr !== because.en]).toEqual([true, true]);
    }
    expect(assumptionsWith({ "people-per-wave": 10 })).toMatchObject({ "people-per-wave": 10, "days-per-wave": 5 });
  });
});

describe("the estimate of a move", () => {
  const simple = assumptionsWith({
    "mail-gb-per-day": 100,
    "file-gb-per-day": 200,
    "people-per-wave": 100,
    "days-per-wave": 5,
    "sites-per-day": 10,
    "preparation-days": 40,
    "settling-days": 10,
    "growth-percent": 0,
    "margin-percent": 50,
  });

  it("takes the longest of what runs side by side, between preparation and settling", () => {
    const volumes = { ...none, people: 450, mailBytes: 1_000 * GB, siteBytes: 1_000 * GB, driveBytes: 2_000 * GB, sites: 95 };
    expect(estimateOf(volumes, simple)).toEqual({
      days: { mail: 10, files: 15, people: 25, sites: 10 },
      decides: "people",
      waves: 5,
      total: { least: 62, likely: 75, most: 88 },
      incomplete: false,
    });
  });

  it("knows nothing of nothing, and says when a part is missing", () => {
    expect(estimateOf(none, simple)).toMatchObject({ decides: null, total: null, incomplete: true });
    const part = estimateOf({ ...none, mailBytes: 300 * GB }, simple);
    expect(part).toMatchObject({ decides: "mail", waves: null, total: { likely: 53 }, incomplete: true });
  });

  it("never shortens when there is more to move, nor lengthens when copying is faster", () => {
    const amounts = fc.record({ people: fc.nat(100_000), mail: fc.nat(500_000), files: fc.nat(900_000), sites: fc.nat(50_000) });
    const likely = ({ people, mail, files, sites }: { people: number; mail: number; files: number; sites: number }, rate = 100) =>
      estimateOf(
        { ...none, people, mailBytes: mail * GB, siteBytes: files * GB, driveBytes: 0, sites },
        assumptionsWith({ "mail-gb-per-day": rate }),
      ).total?.likely ?? 0;
    fc.assert(
      fc.property(amounts, fc.constantFrom("people", "mail", "files", "sites"), fc.nat(10_000), (amount, key, more) => {
        expect(likely({ ...amount, [key]: amount[key as "people"] + more })).toBeGreaterThanOrEqual(likely(amount));
        expect(likely(amount, 200)).toBeLessThanOrEqual(likely(amount));
      }),
      { numRuns: 200 },
    );
  });

  it("reads its volumes from the tenant", () => {
    const volumes = {
      mailboxes: aVolume({ count: 12, bytes: 5 * GB, archives: 2 }),
      sites: null,
      drives: aVolume({ count: 9, bytes: GB }),
      groups: null,
    };
    expect(moveVolumesOf(aTenant({ volumes }))).toMatchObject({ people: 12, mailboxes: 12, archives: 2, sites: null, drives: 9 });
    expect(moveVolumesOf(aTenant({ volumes, populations: somePopulations({ people: 30 }) })).people).toBe(30);
  });
});
