import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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
        const address =
          open || as
            ? path({
                project: "",
                workload: "",
                import: "",
                resource: "",
                service: "",
                assessment: "",
                validated: "",
                decision: "",
              })
            : path(await placesOf(page.request));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const response = await page.goto(address, { waitUntil: "networkidle" });
          expect(response?.status()).toBe(name === "not found" ? 404 : 200);
          await expect(page.locator("html")).toHaveAttribute("lang", locale);
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
