const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

/** An index row holds a few thousand bytes at most, whatever a tenant calls its resources. */
const LONGEST = 200;

/**
 * What lists are sorted and searched by: a name without accents, in lower case, cut at 200 characters. In: any text. Out: the key.
 * Keys compare by their bytes (`COLLATE "C"`), so that every server gives one order; a search text goes through it too.
 */
export function sortKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase().slice(0, LONGEST);
  return name
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .slice(0, LONGEST)
    .toWellFormed();
}
