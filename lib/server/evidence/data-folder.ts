import path from "node:path";
import { env } from "../env";

/** Files of evidence, as the backup knows the place. */
export function evidenceFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ env().PORTAL_DATA, "evidence");
}

/** Beside it, on the same disk: what is still coming in, or on its way out. No backup takes it. */
export function transitFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ env().PORTAL_DATA, "evidence.transit");
}
