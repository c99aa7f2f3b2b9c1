import { Portal } from "./portal";

/**
 * One portal with the demonstration for all specs that only read. Those that change or restart one ask for the `portal` fixture,
 * which begins with a copy of this one's data as it was before anybody asked it anything.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const untouched = new Portal();
  await untouched.start();
  await untouched.stop();
  process.env.PORTAL_SEEDED = untouched.folder;
  const portal = new Portal();
  await portal.start();
  process.env.PORTAL_URL = portal.url;
  return async () => {
    await portal.remove();
    await untouched.remove();
    // On the server, where no spec sees it: the library prints it and shows the key instead.
    const faults = portal.log.match(/\b(?:INVALID_MESSAGE|MISSING_MESSAGE|INSUFFICIENT_PATH|FORMATTING_ERROR)\b.*/g) ?? [];
    if (faults.length > 0) throw new Error(`Words that a page could not say:\n${[...new Set(faults)].join("\n")}`);
  };
}
