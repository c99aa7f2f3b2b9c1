import { normalised } from "./labels";
import vocabulary from "./region-words.json" with { type: "json" };
import regions from "./regions.json" with { type: "json" };

/** Where a region lies, as far as residency rules care. `not-reported`: the text names no region that is known. */
export const LOCATION_CLASSES = ["france", "eu", "outside-eu", "global", "not-reported"] as const;
export type LocationClass = (typeof LOCATION_CLASSES)[number];

interface Region {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly aliases?: readonly string[];
}

const PHRASES = Object.entries(vocabulary.phrases);
const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(vocabulary.words));
const STOP_WORDS = new Set([
  "de",
  "d",
  "du",
  "des",
  "del",
  "la",
  "le",
  "les",
  "l",
  "el",
  "los",
  "las",
  "do",
  "da",
  "dos",
  "das",
  "of",
  "et",
  "y",
  "e",
  "azure",
]);
const MEMO_LIMIT = 5_000;
const memo = new Map<string, string | null>();

const classes: ReadonlyMap<string, LocationClass> = new Map(regions.map((region) => [region.id, classOf(region)]));
const spellings = spellingsOf(regions);
const keys = keysOf(regions);

/**
 * The id of a region (`francecentral`) from any spelling of it: id, display name in English, French, Spanish or Portuguese
 * ("West Europe", « Europe occidentale », "Oeste de EE. UU."), or billing short form. Null when it is none that is known.
 */
export function regionId(text: string): string | null {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const plain = normalised(text);
  const id = spellings.get(compact(plain)) ?? keys.get(keyOf(plain)) ?? null;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, id);
  return id;
}

/** The `location` fact: in France, elsewhere in the Union, outside it (Switzerland, Norway and the United Kingdom too), or global. */
export function locationClass(region: string): LocationClass {
  const id = regionId(region);
  return (id === null ? undefined : classes.get(id)) ?? "not-reported";
}

function classOf(region: Region): LocationClass {
  return LOCATION_CLASSES.find((name) => name === region.class) ?? "not-reported";
}

function spellingsOf(all: readonly Region[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, name, aliases = [] } of all) for (const text of [name, ...aliases]) found.set(compact(normalised(text)), id);
  for (const { id } of all) found.set(id, id);
  return found;
}

function keysOf(all: readonly Region[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, name } of all) {
    const key = keyOf(normalised(name));
    if (!found.has(key)) found.set(key, id);
  }
  return found;
}

function compact(text: string): string {
  return text.replace(/[\s_-]+/g, "");
}

/** The words of a name in English, sorted: word order is what differs most between languages (« Est des États-Unis 2 »). */
function keyOf(text: string): string {
  let plain = ` ${text.replace(/[^a-z0-9]+/g, " ").trim()} `;
  for (const [phrase, word] of PHRASES) plain = plain.replace(` ${phrase} `, ` ${word} `);
  return plain
    .split(" ")
    .filter((word) => word !== "" && !STOP_WORDS.has(word))
    .flatMap((word) => (WORDS.get(word) ?? word).split(" "))
    .sort()
    .join(" ");
}
