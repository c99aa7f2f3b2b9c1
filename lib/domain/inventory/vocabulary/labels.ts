import entries from "./labels.json" with { type: "json" };

/** What a display label of the Azure portal says of a resource; `kind` and `sku` only where the label itself implies them. */
export interface LabelMeaning {
  readonly type: string;
  readonly kind?: string;
  readonly sku?: string;
}

interface LabelEntry extends LabelMeaning {
  readonly en?: readonly string[];
  readonly fr?: readonly string[];
  readonly es?: readonly string[];
  readonly pt?: readonly string[];
  readonly de?: readonly string[];
  readonly it?: readonly string[];
}

const LANGUAGES = ["en", "fr", "es", "pt", "de", "it"] as const;

/** Articles, prepositions and the two brand words: what translations and portal versions change most often. */
const WEAK_WORDS = new Set(
  "a an of the for and de d du des la le les l et pour en un une el los las del y para do da dos das o os as e em von der die das fur di del azure microsoft".split(
    " ",
  ),
);

interface Index {
  readonly exact: ReadonlyMap<string, LabelMeaning>;
  /** By significant words; null where two meanings share them, so that no guess is made. */
  readonly loose: ReadonlyMap<string, LabelMeaning | null>;
}
let index: Index | null = null;

/**
 * The ARM type behind a display label (« Compte de stockage », "Function App"), in English, French, Spanish or Portuguese
 * (a few in German and Italian). Case, accents, spaces and typographic signs do not matter, nor do articles, plurals and word order.
 * An unknown label gives null. "(classic)" is part of a label: it only resolves where a classic type exists.
 */
export function typeOfLabel(label: string): LabelMeaning | null {
  index ??= buildIndex(entries);
  const text = normalised(label);
  return index.exact.get(text) ?? index.loose.get(significantWords(text)) ?? null;
}

function buildIndex(all: readonly LabelEntry[]): Index {
  const exact = new Map<string, LabelMeaning>();
  const loose = new Map<string, LabelMeaning | null>();
  for (const entry of all) {
    const meaning = meaningOf(entry);
    for (const label of LANGUAGES.flatMap((language) => entry[language] ?? [])) {
      const text = normalised(label);
      exact.set(text, meaning);
      const words = significantWords(text);
      if (words === "") continue;
      const other = loose.get(words);
      loose.set(words, other === undefined || other === meaning ? meaning : null);
    }
  }
  return { exact, loose };
}

function meaningOf({ type, kind, sku }: LabelEntry): LabelMeaning {
  return { type, ...(kind === undefined ? {} : { kind }), ...(sku === undefined ? {} : { sku }) };
}

/** Lower case, no accents, plain apostrophes and hyphens, single spaces. */
export function normalised(label: string): string {
  return label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑–—]/g, "-")
    .replace(/[®™]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function significantWords(text: string): string {
  return text
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !WEAK_WORDS.has(word))
    .map(singular)
    .sort()
    .join(" ");
}

/** Enough of a singular for the labels at hand: réseaux, machines, policies, discos, gerenciados. */
function singular(word: string): string {
  if (word.endsWith("eaux")) return word.slice(0, -1);
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
