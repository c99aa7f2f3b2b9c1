import { describe, expect, it } from "vitest";
import { chooseLocale } from "./locale";

describe("chooseLocale", () => {
  it("keeps the person's choice whatever the browser asks for", () => {
    expect(chooseLocale("en", "fr-FR,fr;q=0.9")).toBe("en");
    expect(chooseLocale("fr", "en-GB")).toBe("fr");
  });
  it("follows the browser on a first visit", () => {
    expect(chooseLocale(undefined, "en-US,en;q=0.9")).toBe("en");
    expect(chooseLocale(undefined, "de-DE,en;q=0.7,fr;q=0.3")).toBe("en");
    expect(chooseLocale(undefined, "en;q=0.3, fr-CA;q=0.8")).toBe("fr");
    expect(chooseLocale(undefined, "en;q=0,de")).toBe("fr");
  });
  it("speaks French when nothing usable is asked", () => {
    expect(chooseLocale(undefined, null)).toBe("fr");
    expect(chooseLocale("xx", "*")).toBe("fr");
    expect(chooseLocale(undefined, ";;,q=1,,")).toBe("fr");
  });
});
