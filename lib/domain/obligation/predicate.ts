import type { LegalForm, Status } from "../access/organisation";
import type { Criticality, DataCategory, Hosting, Nature, Situation, SituationFact } from "./situation";

/** A condition of a rule, as data. `all` of nothing holds. */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly form: readonly LegalForm[] }
  | { readonly status: readonly Status[] }
  | { readonly data: readonly DataCategory[] }
  | { readonly harm: true }
  | { readonly hosting: readonly Hosting[] }
  | { readonly nature: readonly Nature[] }
  | { readonly vital: true }
  | { readonly criticality: readonly Criticality[] };

/** `null`: it depends on facts that nobody has said, which are named. */
export interface Answer {
  readonly holds: boolean | null;
  readonly missing: readonly SituationFact[];
}

const said = (holds: boolean): Answer => ({ holds, missing: [] });
const unsaid = (fact: SituationFact): Answer => ({ holds: null, missing: [fact] });

/** Whether a condition holds in a situation, in three values: what is not said is neither true nor false. */
export function ask(predicate: Predicate, situation: Situation): Answer {
  if ("all" in predicate) return every(predicate.all.map((one) => ask(one, situation)));
  if ("any" in predicate) return negated(every(predicate.any.map((one) => negated(ask(one, situation)))));
  if ("not" in predicate) return negated(ask(predicate.not, situation));
  if ("form" in predicate) return said(predicate.form.includes(situation.legalForm));
  if ("status" in predicate) return said(predicate.status.some((one) => situation.statuses.includes(one)));
  return askOfWorkload(predicate, situation);
}

type Leaf = Extract<
  Predicate,
  { data: unknown } | { harm: true } | { hosting: unknown } | { nature: unknown } | { vital: true } | { criticality: unknown }
>;

function askOfWorkload(leaf: Leaf, situation: Situation): Answer {
  if ("data" in leaf) {
    const { dataCategories } = situation;
    return dataCategories.length === 0 ? unsaid("dataCategories") : said(leaf.data.some((one) => dataCategories.includes(one)));
  }
  if ("harm" in leaf) {
    if (situation.harms.length > 0) return said(true);
    return situation.harmsExamined ? said(false) : unsaid("harms");
  }
  if ("vital" in leaf) return situation.vitalSystem === null ? unsaid("vitalSystem") : said(situation.vitalSystem);
  if ("hosting" in leaf) return among(leaf.hosting, situation.hosting, "hosting");
  if ("nature" in leaf) return among(leaf.nature, situation.nature, "nature");
  return among(leaf.criticality, situation.criticality, "criticality");
}

function among<W extends string>(words: readonly W[], word: W | null, fact: SituationFact): Answer {
  return word === null ? unsaid(fact) : said(words.includes(word));
}

/** One that fails settles it, whatever is not said of the others. */
function every(answers: readonly Answer[]): Answer {
  if (answers.some(({ holds }) => holds === false)) return said(false);
  const missing = answers.flatMap((answer) => answer.missing);
  return missing.length > 0 ? { holds: null, missing: [...new Set(missing)] } : said(true);
}

function negated({ holds, missing }: Answer): Answer {
  return { holds: holds === null ? null : !holds, missing };
}
