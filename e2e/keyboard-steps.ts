import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** More steps than any page takes to its main action. */
const FAR = 90;

/** What is wrong with where the focus is: nowhere, out of sight, covered, or without a ring. Null when all is well. */
function faultOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return "the focus is lost";
    const name = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 50)}`;
    const box = element.getClientRects()[0];
    if (!box || box.width < 1 || box.height < 1) return `${name} is not drawn`;
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!inside) return `${name} is out of sight`;
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const above = document.elementFromPoint(x, y);
    if (above && !element.contains(above) && !above.contains(element))
      return `${name} is covered by ${above.tagName} ${above.className}`;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return outlineStyle === "none" && boxShadow === "none" && element.id !== "content" ? `${name} shows no ring` : null;
  });
}

/** One step of the keyboard, after which the focus is somewhere that a person sees. */
export async function step(page: Page, key = "Tab"): Promise<void> {
  await page.keyboard.press(key);
  // After the last element of a page, one step belongs to the browser itself; the next begins the page anew.
  if (key === "Tab" && (await page.evaluate(() => document.activeElement === document.body))) await page.keyboard.press(key);
  expect.soft(await faultOfFocus(page)).toBe(null);
}

/** Steps with Tab until the focus is on it: in the order of the page, seen at each step. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  const element = await wanted.elementHandle();
  for (let steps = 0; steps < FAR; steps += 1) {
    if (await page.evaluate((one) => document.activeElement === one, element)) return;
    await step(page);
  }
  throw new Error(`Tab does not reach ${wanted} in ${FAR} steps`);
}
