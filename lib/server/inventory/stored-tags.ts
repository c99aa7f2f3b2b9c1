import { z } from "zod";

const Tags = z.record(z.string(), z.string());

/** Tags out of the JSON text they are stored as; null when the source carried none. */
export function storedTags(text: string | null): Record<string, string> | null {
  return text === null ? null : Tags.parse(JSON.parse(text));
}
