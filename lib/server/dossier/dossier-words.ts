import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { TIME_ZONE } from "@/lib/i18n/format";
import { loadMessages } from "@/lib/i18n/messages";
import { workloadName } from "@/lib/i18n/workload-name";

type Values = Readonly<Record<string, string | number>>;
export interface DossierWords {
  readonly say: (key: string, values?: Values) => string;
  /** A word of a closed vocabulary: `verdict`, `grade`, `obligation`, `outcome`, `sourceLabel`. Looked up once. */
  readonly word: (vocabulary: string, code: string) => string;
  /** What people say of a workload: `criticalities`, `dataCategories`. */
  readonly stated: (vocabulary: string, code: string) => string;
  /** The name of a workload; what fell outside the grouping rule says so. */
  readonly workload: (named: { readonly name: string; readonly key: string }) => string;
}

/** Words for the files of a dossier. */
export async function dossierWords(locale: Locale): Promise<DossierWords> {
  const messages = await loadMessages(locale, ["dossier", "eligibility-words", "workload"]);
  const translator = (namespace: string) =>
    createTranslator({ locale, messages, namespace, timeZone: TIME_ZONE }) as (key: string, values?: Values) => string;
  const words = remembering(translator("eligibility-words"));
  const stated = remembering(translator("workload"));
  const listed = translator("workload.list");
  return { say: translator("dossier.file"), word: words, stated, workload: (named) => workloadName(listed, named) };
}

/** Putting a code into words costs more than writing a cell. */
function remembering(say: (key: string) => string): (vocabulary: string, code: string) => string {
  const known = new Map<string, string>();
  return (vocabulary, code) => {
    const key = `${vocabulary}.${code}`;
    const word = known.get(key) ?? say(key);
    known.set(key, word);
    return word;
  };
}
