import { type Question, type Questionnaire, questionsOf } from "../assessment/questionnaire";
import type { Locale } from "../locale";
import type { Text } from "../text";
import type { KonveyorRisk } from "./konveyor-words";
import { DONT_KNOW } from "./write-cell";

export interface KonveyorAnswer {
  readonly order: number;
  readonly text: string;
  readonly risk: KonveyorRisk;
  readonly rationale?: string;
  readonly mitigation?: string;
}
export interface KonveyorQuestion {
  readonly order: number;
  readonly text: string;
  readonly explanation: string;
  readonly answers: readonly KonveyorAnswer[];
}
/** A questionnaire as Konveyor's assessment takes it. */
export interface KonveyorQuestionnaire {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly sections: readonly {
    readonly order: number;
    readonly name: string;
    readonly comment: string;
    readonly questions: readonly KonveyorQuestion[];
  }[];
  readonly thresholds: { readonly red: number; readonly yellow: number; readonly unknown: number };
  readonly riskMessages: Readonly<Record<KonveyorRisk, string>>;
}

/** Points from which an answer is of low, and of middling risk. */
export const GREEN_FROM = 75;
export const YELLOW_FROM = 40;
/** Those of Konveyor's own questionnaire, in per cent of the questions. */
const THRESHOLDS = { red: 5, yellow: 30, unknown: 5 };
const MESSAGES: Readonly<Record<KonveyorRisk, Text>> = {
  green: { fr: "Risque faible", en: "Low risk" },
  yellow: { fr: "Risque moyen", en: "Medium risk" },
  red: { fr: "Risque élevé", en: "High risk" },
  unknown: { fr: "Risque indéterminé", en: "Unknown risk" },
};

/**
 * A questionnaire in Konveyor's form, which knows one choice among answers and nothing else: numbers become their bands; several
 * choices, dates, texts, people and documents have no counterpart and are left out, each named. Conditions are left out too: every
 * question is asked.
 */
export function konveyorOf(
  questionnaire: Questionnaire,
  locale: Locale,
): { readonly document: KonveyorQuestionnaire; readonly left: readonly Question[] } {
  const sections = questionnaire.sections
    .map(({ title, intro, questions }) => ({
      name: title[locale],
      comment: intro?.[locale] ?? "",
      questions: questions.filter(isCounted).map((question, index) => questionOf(question, index + 1, locale)),
    }))
    .filter(({ questions }) => questions.length > 0);
  return {
    document: {
      name: `${questionnaire.title[locale]} (${questionnaire.version})`,
      description: questionnaire.purpose[locale],
      required: false,
      sections: sections.map((section, index) => ({ order: index + 1, ...section })),
      thresholds: THRESHOLDS,
      riskMessages: {
        red: MESSAGES.red[locale],
        yellow: MESSAGES.yellow[locale],
        green: MESSAGES.green[locale],
        unknown: MESSAGES.unknown[locale],
      },
    },
    left: questionsOf(questionnaire).filter((question) => !isCounted(question)),
  };
}

function isCounted({ kind }: Question): boolean {
  return kind === "single" || kind === "scale" || kind === "number";
}

function questionOf(question: Question, order: number, locale: Locale): KonveyorQuestion {
  const given = answersOf(question, locale);
  const unknown = { order: given.length, text: DONT_KNOW[locale], risk: "unknown" as const };
  return {
    order,
    text: question.text[locale],
    explanation: [question.why[locale], question.help?.[locale]].filter(Boolean).join(" "),
    answers: [...given.map((answer, index) => ({ order: index, ...answer })), unknown],
  };
}

function answersOf(question: Question, locale: Locale): Omit<KonveyorAnswer, "order">[] {
  const answer = (
    text: string,
    { score, rationale, remedy }: { score: number | null; rationale: Text; remedy: Text | null },
  ) => ({
    text,
    risk: riskOf(score),
    rationale: rationale[locale],
    ...(remedy ? { mitigation: remedy[locale] } : {}),
  });
  if ("options" in question) return question.options.map((option) => answer(option.text[locale], option));
  if (question.kind !== "number") return [];
  const unit = question.unit[locale];
  return question.bands.map((band, index) =>
    answer(bandText(question.bands[index - 1]?.to ?? null, band.to, unit, locale), band),
  );
}

function riskOf(score: number | null): KonveyorRisk {
  if (score === null) return "unknown";
  return score >= GREEN_FROM ? "green" : score >= YELLOW_FROM ? "yellow" : "red";
}

function bandText(above: number | null, to: number | null, unit: string, locale: Locale): string {
  const words = { fr: ["plus de", "jusqu’à", "de plus de", "à"], en: ["more than", "up to", "more than", "up to"] }[locale];
  const [more, upTo, from, and] = words;
  const space = locale === "fr" || /^\w/.test(unit) ? "\u00a0" : "";
  const measured = (number: number) => `${number}${space}${unit}`;
  if (above === null) return to === null ? unit : `${upTo} ${measured(to)}`;
  return to === null ? `${more} ${measured(above)}` : `${from} ${above} ${and} ${measured(to)}`;
}
