import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followed } from "./followed-links";

/** As much of an element as a click asks of it. */
class Target {
  constructor(readonly link: { readonly origin: string } | null) {}
  closest = (selector: string) => (selector === "a[data-follow]" ? this.link : null);
}
const HERE = "https://portail.invalid";
const own = { origin: HERE };

function click(link: { readonly origin: string } | null, over: Partial<MouseEvent> = {}): MouseEvent {
  return { target: new Target(link), button: 0, defaultPrevented: false, ...over } as unknown as MouseEvent;
}

describe("followed", () => {
  beforeEach(() => {
    vi.stubGlobal("Element", Target);
    vi.stubGlobal("window", { location: own });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("follows a plain click on a marked link, of a mouse or a keyboard", () => {
    expect(followed(click(own))).toBe(own);
  });

  it("leaves to the browser another window, another tab, another site and all that is no such link", () => {
    for (const key of ["metaKey", "ctrlKey", "shiftKey", "altKey"] as const)
      expect(followed(click(own, { [key]: true }))).toBeNull();
    expect(followed(click(own, { button: 1 }))).toBeNull();
    expect(followed(click(own, { defaultPrevented: true }))).toBeNull();
    expect(followed(click({ origin: "https://ailleurs.invalid" }))).toBeNull();
    expect(followed(click(null))).toBeNull();
  });
});
