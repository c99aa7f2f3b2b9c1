import { Portal } from "./portal";

/** One portal with the demonstration for all specs that only read; those that change or restart it ask for the `portal` fixture. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const portal = new Portal();
  await portal.start();
  process.env.PORTAL_URL = portal.url;
  return () => portal.remove();
}
