import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { PAGES, placesOf } from "./pages";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = [360, 1280] as const;
const LOCALES = ["fr", "en"] as const;
const THEMES = ["light", "dark"] as const;

/** Each violation as a line: rule, and the elements it is about. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** By how many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** For pages whose address names nothing of the demonstration. */
const NOWHERE = { project: "", workload: "", import: "", resource: "", service: "", assessment: "", validated: "", decision: "" };

/** Asked once by a worker: the demonstration stays. */
let found: ReturnType<typeof placesOf> | undefined;
function places(request: APIRequestContext): ReturnType<typeof placesOf> {
  found ??= placesOf(request);
  return found;
}

for (const { name, path, open, as } of PAGES) {
  for (const locale of LOCALES) {
    for (const theme of THEMES) {
      test(`${name} in ${locale}, ${theme}: accessible, within its width, without trouble`, async ({
        page,
        baseURL,
        signIn,
        troubles,
      }) => {
        await page.context().addCookies([
          { name: "locale", value: locale, url: baseURL ?? "" },
          { name: "theme", value: theme, url: baseURL ?? "" },
        ]);
        if (!open) await signIn(as ?? "project-lead");
        await page.setViewportSize({ width: WIDTHS[0], height: 800 });
        const response = await page.goto(open || as ? path(NOWHERE) : path(await places(page.request)), {
          waitUntil: "networkidle",
        });
        expect(response?.status()).toBe(name === "not found" ? 404 : 200);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          await expect(page.locator("h1").first()).toBeVisible();
          expect.soft(await violations(page), `axe at ${width} px`).toEqual([]);
          expect.soft(await overflow(page), `horizontal overflow at ${width} px`).toBeLessThanOrEqual(0);
        }
        const own = troubles.filter((trouble) => name !== "not found" || !trouble.includes("404"));
        expect(own).toEqual([]);
      });
    }
  }
}
