import { FACT_NAMES, type Facts, NOT_REPORTED } from "./fact";

/**
 * Facts out of the JSON text they are stored as. A fact of today's vocabulary that the text lacks was not looked for when it
 * was written: it is `not-reported`; anything else in the text is left out. Throws on text that is no JSON object.
 */
export function storedFacts(text: string): Facts {
  const stored: unknown = JSON.parse(text);
  if (stored === null || typeof stored !== "object") throw new Error("stored facts are a JSON object");
  const given = new Map<string, unknown>(Object.entries(stored));
  const read = (name: string): string => {
    const value = given.get(name);
    return typeof value === "string" ? value : NOT_REPORTED;
  };
  return Object.fromEntries(FACT_NAMES.map((name) => [name, read(name)])) as Facts;
}
