import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/eligibility/predicate";
import { allFacts, anEdition, someFacts } from "./builders";
import { Edition, type Evidence } from "./edition";
import { canonicalJson, SHIPPED_EDITIONS } from "./shipped";

type Example = Readonly<Record<string, string>>;
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const published = read("./editions/published.json") as Readonly<Record<string, string>>;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe.each(SHIPPED_EDITIONS)("edition $id", ({ id, rulesOf = id, load }) => {
  let edition: Edition;
  let evidence: readonly { readonly owner: string; readonly piece: Evidence }[];
  let services: ReadonlySet<string>;
  const examples = read(`./editions/${rulesOf}/rules/examples.json`) as Readonly<
    Record<string, { accepted: Example; refused: Example }>
  >;

  beforeAll(async () => {
    edition = await load();
    services = new Set(edition.services.map((service) => service.id));
    const owners = [...edition.services, ...edition.rules];
    evidence = owners.flatMap((owner) => owner.evidence.map((piece) => ({ owner: owner.id, piece })));
  });

  it("has the shape of an edition, every text in both languages", () => {
    expect(Edition.safeParse(edition).error?.issues.slice(0, 5) ?? []).toEqual([]);
    expect(edition.id).toBe(id);
  });

  it("names nothing twice", () => {
    for (const list of [edition.sources, edition.services, edition.rules])
      expect(repeated(list.map((entry) => entry.id))).toEqual([]);
    expect(repeated(edition.services.map((service) => service.name.en))).toEqual([]);
    expect(repeated(edition.qualification.map((line) => line.scope))).toEqual([]);
  });

  it("refers to sources that exist, and uses every source", () => {
    const known = edition.sources.map((source) => source.id);
    const used = new Set([...evidence.map(({ piece }) => piece.source), ...edition.qualification.map((line) => line.source)]);
    expect([...used].filter((source) => !known.includes(source))).toEqual([]);
    expect(known.filter((source) => !used.has(source))).toEqual([]);
  });

  it("refers to services that exist", () => {
    const named = [
      ...edition.rules.flatMap((rule) => rule.services),
      ...edition.services.flatMap((service) => service.replacement?.uses ?? []),
      ...evidence.flatMap(({ piece }) => (piece.kind === "necessary-part" ? [piece.of] : [])),
      ...Object.values(edition.map).flatMap((mapping) => [
        mapping.service,
        ...(mapping.cases ?? []).map((option) => option.service),
      ]),
    ];
    expect([...new Set(named)].filter((service) => !services.has(service))).toEqual([]);
  });

  it("lets no service replace itself, nor be a part of itself through others", () => {
    const wholes = new Map<string, string[]>();
    for (const { owner, piece } of evidence) {
      if (piece.kind === "necessary-part") wholes.set(owner, [...(wholes.get(owner) ?? []), piece.of]);
    }
    const reaches = (from: string, goal: string): boolean =>
      (wholes.get(from) ?? []).some((whole) => whole === goal || reaches(whole, goal));
    expect([...wholes.keys()].filter((service) => reaches(service, service))).toEqual([]);
    expect(
      edition.services.filter((service) => service.replacement?.uses.includes(service.id)).map((service) => service.id),
    ).toEqual([]);
  });

  it("rests every rule on evidence, never on a placeholder", () => {
    expect(edition.rules.filter((rule) => rule.evidence.length === 0).map((rule) => rule.id)).toEqual([]);
    expect(edition.rules.filter((rule) => rule.because.fr === rule.because.en).map((rule) => rule.id)).toEqual([]);
  });

  it("shows each rule at work: one shape it accepts as its case, one it refuses", () => {
    expect(Object.keys(examples).sort()).toEqual(edition.rules.map((rule) => rule.id).sort());
    for (const rule of edition.rules) {
      const example = examples[rule.id];
      expect(evaluate(rule.when, someFacts(example?.accepted)), `${rule.id} accepted`).toBe(true);
      expect(evaluate(rule.when, someFacts(example?.refused)), `${rule.id} refused`).toBe(false);
    }
  });

  it("limits each rule to the types it speaks of, so that a poor format blurs nothing else", () => {
    const elsewhere = { ...allFacts("not-reported"), type: "test.other/things" };
    expect(edition.rules.filter((rule) => evaluate(rule.when, elsewhere) !== false).map((rule) => rule.id)).toEqual([]);
  });

  it("knows nothing from after its own date, and holds one cloud to one latest state", () => {
    expect(edition.sources.filter((source) => source.date > edition.effectiveFrom).map((source) => source.id)).toEqual([]);
    for (const { id: service, evidence: pieces } of edition.services) {
      const clouds = pieces.flatMap((piece) => (piece.kind === "sibling" ? [piece.cloud] : []));
      expect(repeated(clouds), service).toEqual([]);
    }
  });

  it("cites clauses of SecNumCloud 3.2 by chapter, section and letter", () => {
    const cited = [...edition.services, ...edition.rules].flatMap((entry) => entry.requirement ?? []);
    expect(cited.filter((clause) => !/^(5|6|7|8|9|1\d)\.\d{1,2}\.[a-z]$/.test(clause))).toEqual([]);
  });

  it("claims no qualification without a decision", () => {
    expect(edition.qualification.map((line) => line.scope).sort()).toEqual(["caas", "iaas", "paas", "saas"]);
    for (const { decision, validFrom, milestone } of edition.qualification) {
      if (decision === null) expect([validFrom, milestone === "J3"]).toEqual([null, false]);
    }
  });

  it("is frozen: the published hash is the hash of the files", () => {
    const hash = sha256(canonicalJson(edition));
    expect(
      published[id],
      `edition ${id} now hashes to ${hash}: a published edition never changes, a mistake becomes ${id}.1`,
    ).toBe(hash);
  });
});

describe("the canonical text of an edition", () => {
  it("does not depend on the order of keys", () => {
    const edition = anEdition();
    const turned = Object.fromEntries(Object.entries(edition).reverse()) as unknown as Edition;
    expect(canonicalJson(turned)).toBe(canonicalJson(edition));
  });

  it("depends on every value and on the order of lists", () => {
    const edition = anEdition();
    expect(canonicalJson({ ...edition, effectiveFrom: "2026-12-01" })).not.toBe(canonicalJson(edition));
    expect(canonicalJson({ ...edition, sources: [...edition.sources].reverse() })).not.toBe(canonicalJson(edition));
  });

  it("reads back as the same edition", () => {
    expect(JSON.parse(canonicalJson(anEdition()))).toEqual(anEdition());
  });
});

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
