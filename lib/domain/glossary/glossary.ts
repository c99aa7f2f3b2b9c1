import { z } from "zod";
import { LOCALES, type Locale } from "../locale";
import { Text } from "../text";
import sources from "./sources.json" with { type: "json" };
import terms from "./terms.json" with { type: "json" };

const Id = z.string().regex(/^[a-z0-9-]+$/);

export const GlossarySource = z.strictObject({
  id: Id,
  title: Text,
  publisher: z.string().min(1),
  /** A day, a month or a year. */
  date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  url: z.url().nullable(),
  label: z.enum(["fact", "secondary", "inference"]),
});
export type GlossarySource = z.infer<typeof GlossarySource>;

/** What a word is about: the law, security, the clouds, or the portal's own vocabulary. */
export const GLOSSARY_AREAS = ["law", "security", "cloud", "portal"] as const;

const Term = z.strictObject({
  id: Id,
  area: z.enum(GLOSSARY_AREAS),
  name: Text,
  definition: Text,
  sources: z.array(Id).min(1),
  /** Terms that one reads next. */
  see: z.array(Id),
  /** Other names under which it is looked for, in either language. */
  also: z.array(z.string().min(1)),
});
export type Term = z.infer<typeof Term>;

/** Every term, in no order of either language. */
export const GLOSSARY: readonly Term[] = z.array(Term).parse(terms);
const SOURCES = new Map(
  z
    .array(GlossarySource)
    .parse(sources)
    .map((one) => [one.id, one]),
);

/** The sources of a term, as its definition names them. Throws on one that is not kept: a fault of the data. */
export function sourcesOf(term: Term): GlossarySource[] {
  return term.sources.map((id) => {
    const source = SOURCES.get(id);
    if (!source) throw new Error(`glossary: ${term.id} names the source ${id}, which is not kept`);
    return source;
  });
}

/** The term of an id; null when there is none. */
export function findTerm(id: string): Term | null {
  return GLOSSARY.find((one) => one.id === id) ?? null;
}

/** Accents, case and the spaces of typography set aside, as people type. */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase().trim();
}

/** Terms whose name, other names or definition hold every word asked for, in either language; all of them for an empty question. */
export function searchTerms(asked: string): Term[] {
  const words = plain(asked).split(" ").filter(Boolean);
  return GLOSSARY.filter((term) => {
    const held = plain([...LOCALES.flatMap((one) => [term.name[one], term.definition[one]]), ...term.also].join(" "));
    return words.every((word) => held.includes(word));
  });
}

/** The same terms in the alphabetical order of a language. */
export function alphabetical<T extends { readonly name: Text }>(found: readonly T[], locale: Locale): T[] {
  return [...found].sort((a, b) => a.name[locale].localeCompare(b.name[locale], locale));
}
