import { setTimeout as pause } from "node:timers/promises";
import type { Locator, Page } from "@playwright/test";

const PATIENCE_MS = 10_000;

export interface Typing {
  /** Milliseconds from each letter to the end of the frame that shows it. */
  readonly times: readonly number[];
  /** Components that React drew anew for all letters, and that the page has. */
  readonly redrawn: number;
  readonly components: number;
}

interface Watch {
  times: number[];
  redrawn: number;
  components: number;
}
/** As far as this reads it: what React keeps of a component. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}
declare global {
  interface Window {
    typingWatch?: Watch;
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: unknown;
  }
}

/** To be called before the page is opened: it then counts frames and what React draws, from its first script on. */
export async function watchTyping(page: Page): Promise<void> {
  // The benches' compiler names functions by a call that a page does not know.
  await page.addInitScript("globalThis.__name = (named) => named;");
  await page.addInitScript(() => {
    const watch: Watch = { times: [], redrawn: 0, components: 0 };
    window.typingWatch = watch;
    const [functions, memos, simpleMemos] = [0, 14, 15];
    const isComponent = ({ tag }: Fiber) => tag === functions || tag === memos || tag === simpleMemos;
    const childrenOf = (fiber: Fiber): Fiber[] => {
      const found: Fiber[] = [];
      for (let child = fiber.child; child !== null; child = child.sibling) found.push(child);
      return found;
    };
    const sizeOf = (fiber: Fiber): number =>
      (isComponent(fiber) ? 1 : 0) + childrenOf(fiber).reduce((sum, child) => sum + sizeOf(child), 0);
    // A part that was left as it is keeps its children; one that was drawn has "performed work" (1) among its flags.
    const drawnIn = (fiber: Fiber): number => {
      if (fiber.alternate !== null && fiber.alternate.child === fiber.child) return 0;
      return childrenOf(fiber).reduce(
        (sum, child) => sum + (isComponent(child) && (child.flags & 1) === 1 ? 1 : 0) + drawnIn(child),
        0,
      );
    };
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      checkDCE: () => undefined,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
        watch.redrawn += drawnIn(root.current);
        watch.components = sizeOf(root.current);
      },
    };
    document.addEventListener(
      "input",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => watch.times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      true,
    );
  });
}

/** Types a text into a field, a letter at a time as a quick writer does. */
export async function typeLetters(page: Page, field: Locator, text: string, delay: number): Promise<Typing> {
  await field.click();
  await page.evaluate(() => {
    if (window.typingWatch) Object.assign(window.typingWatch, { times: [], redrawn: 0 });
  });
  await field.pressSequentially(text, { delay });
  // Asked from outside: the pages' policy forbids what waits inside of them by evaluating text.
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(50)) {
    const watch = await page.evaluate(() => window.typingWatch);
    if (watch && watch.times.length >= text.length) return watch;
  }
  throw new Error("not every letter was shown");
}
