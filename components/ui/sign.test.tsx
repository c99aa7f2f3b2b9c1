import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import { SIGN_SHAPES, SIGNS, Sign, SignedWord, type SignName } from "./sign";

const names = Object.keys(SIGNS) as SignName[];

describe("signs", () => {
  it("give every verdict of the domain a sign", () => {
    expect([...names].sort()).toEqual([...VERDICTS].sort());
  });

  it("never rest on colour alone: each has a shape of its own", () => {
    expect(new Set(names.map((name) => SIGNS[name].shape)).size).toBe(names.length);
    expect(SIGN_SHAPES).toHaveLength(names.length);
    const drawings = names.map((of) => renderToStaticMarkup(<Sign of={of} />).replace(/ class="[^"]*"/, ""));
    expect(new Set(drawings).size).toBe(names.length);
  });

  it("are silent beside a word and speak when alone", () => {
    expect(renderToStaticMarkup(<SignedWord of="planned">Prévu</SignedWord>)).toContain('aria-hidden="true"');
    const alone = renderToStaticMarkup(<Sign of="planned" label="Prévu" />);
    expect(alone).toContain('role="img"');
    expect(alone).toContain('aria-label="Prévu"');
    expect(alone).not.toContain("aria-hidden");
  });

  it("write the word in the text variant of the hue", () => {
    const markup = renderToStaticMarkup(<SignedWord of="redesign">À reconcevoir</SignedWord>);
    expect(markup).toContain("text-redesign-text");
    expect(markup).toContain("À reconcevoir");
  });
});
