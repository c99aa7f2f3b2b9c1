import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { LONGEST_PASSWORD, type PasswordWeakness, SHORTEST_PASSWORD } from "@/lib/domain/access/password";

/** Guessing is estimated on the first characters only: the estimate's time grows with the square of the length. */
const ESTIMATED = 40;
const LEAST_SCORE = 3;
const SHORTEST_PERSONAL_WORD = 5;

interface Judge {
  readonly estimate: ZxcvbnFactory;
  readonly breached: ReadonlySet<string>;
}
let judge: Promise<Judge> | undefined;

/** Loaded at the first password that is chosen: two languages of dictionaries and the list of breached passwords. */
async function load(): Promise<Judge> {
  const [core, common, fr, en] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-fr"),
    import("@zxcvbn-ts/language-en"),
  ]);
  const dictionary = { ...common.dictionary, ...fr.dictionary, ...en.dictionary };
  return {
    estimate: new core.ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs }),
    breached: new Set(common.dictionary["passwords-common"].map(String)),
  };
}

/**
 * Why a password may not be chosen, or null. `context` is what somebody who knows the person would try first: name, e-mail,
 * organisation. Runs in no transaction: the estimate takes tens of milliseconds.
 */
export async function checkPassword(given: string, context: readonly string[]): Promise<PasswordWeakness | null> {
  const password = given.normalize("NFKC");
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return "too-short";
  if (length > LONGEST_PASSWORD) return "too-long";
  judge ??= load();
  const { estimate, breached } = await judge;
  if (isBreached(password, breached)) return "common";
  const personal = personalWords(context);
  const plain = plainOf(password);
  if (personal.some((word) => plain.includes(word))) return "personal";
  const { score } = estimate.check([...password].slice(0, ESTIMATED).join(""), [...personal, "bleu", "readiness"]);
  return score < LEAST_SCORE ? "guessable" : null;
}

/** In the list as it stands, or once the digits and signs around it are taken off: `Motdepasse2026!`. */
function isBreached(password: string, breached: ReadonlySet<string>): boolean {
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return breached.has(lower) || (core.length >= SHORTEST_PERSONAL_WORD && breached.has(core));
}

function personalWords(context: readonly string[]): string[] {
  const words = context.flatMap((text) => plainOf(text).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_PERSONAL_WORD);
}

/** Without case and accents. */
function plainOf(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
