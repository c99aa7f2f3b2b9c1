import { describe, expect, it } from "vitest";
import { alphabetical, findTerm, GLOSSARY, searchTerms, sourcesOf } from "./glossary";

const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe("the glossary", () => {
  it("holds each term once, with sources that are kept and neighbours that exist", () => {
    expect(new Set(ids(GLOSSARY)).size).toBe(GLOSSARY.length);
    for (const term of GLOSSARY) {
      expect(sourcesOf(term).length, term.id).toBeGreaterThan(0);
      for (const next of term.see) expect(findTerm(next), `${term.id} → ${next}`).not.toBe(null);
      expect(term.see, term.id).not.toContain(term.id);
    }
  });

  it("explains every word of verdicts, evidence and obligations", () => {
    const words = ["eligible", "conditional", "planned", "redesign", "not-eligible", "unknown", "configuration"];
    for (const id of [...words, "confirmed", "strong", "weak", "none", "completeness", "obligation"])
      expect(findTerm(id), id).not.toBe(null);
  });

  it("never says that Bleu is qualified", () => {
    for (const { definition } of GLOSSARY) expect(definition.fr).not.toMatch(/Bleu est qualifi/);
  });

  it("is searched as people type: no accents, any case, other names, words in any order", () => {
    expect(ids(searchTerms("ELIGIBLE conditions"))).toContain("conditional");
    expect(ids(searchTerms("responsabilité partagée"))).toEqual(["customer-duties"]);
    expect(ids(searchTerms("operator vital"))).toContain("oiv");
    expect(searchTerms("")).toHaveLength(GLOSSARY.length);
    expect(searchTerms("zzz")).toEqual([]);
  });

  it("stands in the order of the language it is read in", () => {
    const found = GLOSSARY.filter(({ id }) => ["eligible", "redesign", "workload"].includes(id));
    expect(ids(alphabetical(found, "fr"))).toEqual(["redesign", "workload", "eligible"]);
    expect(ids(alphabetical(found, "en"))).toEqual(["eligible", "redesign", "workload"]);
  });

  it("has nothing under an id that is none", () => {
    expect(findTerm("nothing")).toBe(null);
  });
});
