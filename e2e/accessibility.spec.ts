import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { PAGES, placesOf } from "./pages";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What a change of theme can change. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];
const WIDTHS = [360, 1280] as const;
const LOCALES = ["fr", "en"] as const;

/** Each violation as a line: rule, and the elements it is about. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** For pages whose address names nothing of the demonstration. */
const NOWHERE = {
  project: "",
  workload: "",
  import: "",
  resource: "",
  service: "",
  assessment: "",
  validated: "",
  decision: "",
  milestone: "",
};

/** Asked once by a worker: the demonstration stays. */
let found: ReturnType<typeof placesOf> | undefined;
function places(request: APIRequestContext): ReturnType<typeof placesOf> {
  found ??= placesOf(request);
  return found;
}

/** Both widths: every rule in the light theme, then what a theme changes in the dark one, put on as the theme's menu does. */
async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await page.evaluate((chosen) => document.documentElement.setAttribute("data-theme", chosen), theme);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await expect(page.locator("h1").first()).toBeVisible();
      // There are no frames here; told so, it opens no page of its own to join their findings.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const found = await violations(theme === "light" ? axe.withTags(LEVELS) : axe.withRules(RULES_OF_COLOUR));
      expect.soft(found, `axe at ${width} px, ${theme}`).toEqual([]);
      expect.soft(await overflow(page), `horizontal overflow at ${width} px, ${theme}`).toBeLessThanOrEqual(0);
    }
  }
}

for (const { name, path, open, as } of PAGES) {
  for (const locale of LOCALES) {
    test(`${name} in ${locale}: accessible in both themes, within its width, without trouble`, async ({
      page,
      baseURL,
      signIn,
      troubles,
    }) => {
      await page.context().addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
      // Colours are judged where they end, not on their way.
      await page.emulateMedia({ reducedMotion: "reduce" });
      if (!open) await signIn(as ?? "project-lead");
      await page.setViewportSize({ width: WIDTHS[0], height: 800 });
      const response = await page.goto(open || as ? path(NOWHERE) : path(await places(page.request)), {
        waitUntil: "networkidle",
      });
      expect(response?.status()).toBe(name === "not found" ? 404 : 200);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expectAccessible(page);
      const own = troubles.filter((trouble) => name !== "not found" || !trouble.includes("404"));
      expect(own).toEqual([]);
    });
  }
}

test("the theme that was chosen is on the page as it arrives", async ({ page, baseURL }) => {
  for (const theme of ["light", "dark"]) {
    await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
    await page.goto("/sign-in", { waitUntil: "commit" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  }
});
