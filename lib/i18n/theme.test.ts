import { expect, it } from "vitest";
import { chooseTheme } from "./theme";

it("takes a known theme and falls back on the system's", () => {
  expect(chooseTheme("dark")).toBe("dark");
  expect(chooseTheme("light")).toBe("light");
  expect(chooseTheme(undefined)).toBe("system");
  expect(chooseTheme('"><script>')).toBe("system");
});
