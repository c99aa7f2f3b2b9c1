import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRADES } from "@/lib/domain/eligibility/verdict";
import { anEdition, anEvidence, aService } from "./builders";
import { claimsOf } from "./claim";
import { type Evidence, NATURES, SIBLING_CLOUDS } from "./edition";
import { lookupOf } from "./lookup";
import { type DerivedStatus, deriveStatus } from "./status";

const source = fc.constantFrom("fact-2025", "fact-2026", "secondary-2026", "inference-2026");
const says = fc.constantFrom("available" as const, "planned" as const, "not-planned" as const);
const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ says, source }).map((some) => anEvidence("service-statement", some)),
  fc.record({ source }).map((some) => anEvidence("class-statement", some)),
  fc.record({ source }).map((some) => anEvidence("sdk-endpoint", some)),
  fc
    .record({
      cloud: fc.constantFrom(...SIBLING_CLOUDS),
      presence: fc.constantFrom("present" as const, "absent" as const, "partial" as const),
    })
    .map((some) => anEvidence("sibling", some)),
  fc.record({ of: fc.constantFrom("whole", "refused", "nothing") }).map((some) => anEvidence("necessary-part", some)),
  fc.record({ source }).map((some) => anEvidence("retirement", some)),
  fc.constant(anEvidence("nature")),
  fc.record({ says }).map((some) => anEvidence("press", some)),
);
const nature = fc.constantFrom(...NATURES);
const several = fc.array(evidence, { maxLength: 8 });

const edition = anEdition({
  services: [aService({ id: "whole" }), aService({ id: "refused", evidence: [anEvidence("retirement")] })],
});
const lookup = lookupOf(edition);
const serviceWith = (pieces: readonly Evidence[], of: (typeof NATURES)[number]) =>
  aService({ id: "tested", class: "paas", nature: of, evidence: [...pieces] });
const derive = (pieces: readonly Evidence[], of: (typeof NATURES)[number]) => deriveStatus(serviceWith(pieces, of), lookup);
const rank = ({ grade }: DerivedStatus) => GRADES.indexOf(grade);

const claims = (pieces: readonly Evidence[], of: (typeof NATURES)[number]) =>
  claimsOf(serviceWith(pieces, of), lookup.source, (id) => {
    const whole = lookup.service(id);
    return whole === undefined ? null : deriveStatus(whole, lookup);
  });
/** What one more piece adds: the statuses of the claims it makes or strengthens. */
function added(before: readonly Evidence[], piece: Evidence, of: (typeof NATURES)[number]): Set<string> {
  const known = new Set(claims(before, of).map((claim) => claim.order));
  const fresh = claims([...before, piece], of).filter((claim) => !known.has(claim.order));
  return new Set(fresh.map((claim) => claim.status));
}

describe("deriveStatus under random evidence", () => {
  it("does not depend on the order of the evidence, nor on repetition", () => {
    fc.assert(
      fc.property(several, nature, fc.integer(), (pieces, of, seed) => {
        const shuffled = pieces.map((piece, i) => ({ piece, at: Math.imul(i + 1, seed | 1) })).sort((a, b) => a.at - b.at);
        const doubled = [...shuffled.map(({ piece }) => piece), ...pieces];
        expect(
          derive(
            shuffled.map(({ piece }) => piece),
            of,
          ),
        ).toEqual(derive(pieces, of));
        expect(derive(doubled, of)).toEqual(derive(pieces, of));
      }),
      { numRuns: 300 },
    );
  });

  it("agreeing evidence changes neither the status nor lowers the grade", () => {
    fc.assert(
      fc.property(several, evidence, nature, (pieces, piece, of) => {
        const before = derive(pieces, of);
        const statuses = added(pieces, piece, of);
        fc.pre(before.status !== "unknown" && [...statuses].every((status) => status === before.status));
        const after = derive([...pieces, piece], of);
        expect(after.status).toBe(before.status);
        expect(rank(after)).toBeLessThanOrEqual(rank(before));
      }),
      { numRuns: 1000 },
    );
  });

  it("contradicting evidence never raises the grade of a status that stands, nor that of evidence at one", () => {
    fc.assert(
      fc.property(several, evidence, nature, (pieces, piece, of) => {
        const before = derive(pieces, of);
        const statuses = added(pieces, piece, of);
        fc.pre(before.status !== "unknown" && statuses.size > 0 && !statuses.has(before.status));
        const after = derive([...pieces, piece], of);
        if (after.status === before.status || before.contradictedBy.length === 0) {
          expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
        }
        expect(after.contradictedBy.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("a grade above none has evidence behind it, a contradiction shows both sides", () => {
    fc.assert(
      fc.property(several, nature, (pieces, of) => {
        const found = derive(pieces, of);
        expect(found.decidedBy.length > 0).toBe(found.status !== "unknown");
        expect(found.grade === "none").toBe(found.status === "unknown");
        for (const shown of [...found.decidedBy, ...found.contradictedBy]) expect(pieces).toContainEqual(shown);
      }),
      { numRuns: 300 },
    );
  });
});
