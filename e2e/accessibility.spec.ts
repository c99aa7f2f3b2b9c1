import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { PAGES, placesOf } from "./pages";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What a change of theme can change: colours alone, as `components/ui/theme.test.ts` proves. */
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

/** A window of 640 px, at 200 % zoom, leaves 320 CSS px. */
const ZOOMED = { width: 320, height: 512 };

/** What would still move although less motion is asked for, as element and style. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll("*")].map((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const still = animationName === "none" && /^0s(, 0s)*$/.test(transitionDuration) && scrollBehavior !== "smooth";
      return still ? "" : `${element.tagName} ${element.className}`;
    });
    return found.filter(Boolean);
  });
}

/** Texts that are cut at this width with nothing that gives them whole: no ellipsis under a full name, no scrolling box. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const whole = (element: Element) => element.closest("[aria-label], [title]") !== null;
    const found = [...document.querySelectorAll<HTMLElement>("main *, header *")].filter((element) => {
      const { overflowX, position } = getComputedStyle(element);
      const hidden = overflowX === "hidden" || overflowX === "clip";
      const said = element.textContent?.trim() !== "" && position !== "absolute" && element.clientWidth > 1;
      return hidden && said && element.scrollWidth > element.clientWidth + 1 && !whole(element);
    });
    return found.map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`);
  });
}

/** Nothing moves; and at 200 % zoom nothing is cut, and the page scrolls in one direction. */
async function expectCalmAndZoomable(page: Page): Promise<void> {
  expect.soft(await moving(page), "moves although less motion is asked for").toEqual([]);
  await page.setViewportSize(ZOOMED);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect.soft(await overflow(page), "horizontal overflow at 200 % zoom").toBeLessThanOrEqual(0);
  expect.soft(await cut(page), "cut at 200 % zoom").toEqual([]);
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
    test(`${name} in ${locale}: accessible in both themes, within its width, calm, zoomable, without trouble`, async ({
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
      await expectCalmAndZoomable(page);
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
