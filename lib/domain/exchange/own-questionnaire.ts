import type { Option, Question, Questionnaire } from "../assessment/questionnaire";
import type { Text } from "../text";
import type { KonveyorSource, SourceAnswer, SourceQuestion } from "./konveyor-source";
import type { KonveyorRisk } from "./konveyor-words";
import { isDontKnow } from "./read-konveyor";

/** Points of a risk: inside the bands by which a questionnaire of ours is written for Konveyor, so that both ways agree. */
const POINTS: Readonly<Record<KonveyorRisk, number | null>> = { green: 100, yellow: 50, red: 0, unknown: null };

const WORDS = {
  purpose: {
    fr: "Questionnaire de l’organisation ; le fichier importé n’en dit pas l’objet.",
    en: "A questionnaire of the organisation; the imported file does not say its purpose.",
  },
  why: { fr: "Le fichier importé n’explique pas la question.", en: "The imported file does not explain the question." },
  rationale: {
    fr: "Le fichier importé ne motive pas cette réponse.",
    en: "The imported file gives no reason for this answer.",
  },
  dimension: { fr: "Ensemble du questionnaire", en: "The questionnaire as a whole" },
  because: {
    fr: "Le format Konveyor ne pondère pas : chaque question compte autant.",
    en: "Konveyor’s format has no weights: every question counts the same.",
  },
} as const satisfies Readonly<Record<string, Text>>;
const DIMENSION = "whole";

export interface OwnVersion {
  readonly id: string;
  readonly version: string;
  /** Day of the import. */
  readonly published: string;
}

/**
 * The questionnaire that a Konveyor file becomes: one choice a question, its risk as points (green 100, yellow 50, red 0), its
 * rationale and its mitigation as reason and remedy. Ids come from the texts by `digest`: a question that is moved or whose answers
 * change stays the same question, one that is worded otherwise is another. Every text is shown as it is in both languages.
 */
export function ownQuestionnaireOf(
  source: KonveyorSource,
  { id, version, published }: OwnVersion,
  digest: (text: string) => string,
): Questionnaire {
  const name = uniqueNames(digest);
  return {
    id,
    version,
    published,
    title: asIs(source.name),
    purpose: source.description === null ? WORDS.purpose : asIs(source.description),
    dimensions: [{ id: DIMENSION, title: WORDS.dimension, weight: 1, because: WORDS.because }],
    sections: source.sections.map((section) => ({
      id: name("s", section.name),
      title: asIs(section.name),
      intro: section.comment === null ? null : asIs(section.comment),
      questions: section.questions.map((question) => questionOf(question, name("q", question.text, section.name), digest)),
    })),
  };
}

function questionOf({ text, explanation, answers }: SourceQuestion, id: string, digest: (text: string) => string): Question {
  return {
    id,
    kind: "single",
    text: asIs(text),
    help: null,
    why: explanation === null ? WORDS.why : asIs(explanation),
    dimension: DIMENSION,
    weight: 1,
    appearsWhen: null,
    references: [],
    auto: null,
    options: answers.filter((answer) => !isDontKnow(answer)).map((answer) => optionOf(answer, digest)),
  };
}

function optionOf({ text, risk, rationale, mitigation }: SourceAnswer, digest: (text: string) => string): Option {
  return {
    id: `a-${digest(text.toLowerCase()).slice(0, 16)}`,
    text: asIs(text),
    score: POINTS[risk],
    rationale: rationale === null ? WORDS.rationale : asIs(rationale),
    remedy: mitigation === null ? null : asIs(mitigation),
  };
}

/** Ids by text; the same text again is told apart by what stands around it, then by its turn. */
function uniqueNames(digest: (text: string) => string): (kind: string, text: string, around?: string) => string {
  const taken = new Set<string>();
  return (kind, text, around = "") => {
    const first = `${kind}-${digest(text).slice(0, 16)}`;
    const candidates = [first, `${kind}-${digest(`${around}\n${text}`).slice(0, 16)}`];
    let id = candidates.find((one) => !taken.has(one));
    for (let turn = 2; id === undefined; turn += 1) id = taken.has(`${first}-${turn}`) ? undefined : `${first}-${turn}`;
    taken.add(id);
    return id;
  };
}

function asIs(text: string): Text {
  return { fr: text, en: text };
}

/** The file again, as far as the format goes: what was said and nothing else, in the order in which it is asked. */
export function konveyorDocumentOf(source: KonveyorSource): Readonly<Record<string, unknown>> {
  return withoutNothing({
    ...source,
    sections: source.sections.map(({ questions, ...section }) =>
      withoutNothing({
        ...section,
        questions: questions.map(({ answers, ...question }) =>
          withoutNothing({ ...question, answers: answers.map((answer) => withoutNothing({ ...answer })) }),
        ),
      }),
    ),
    thresholds: source.thresholds && withoutNothing(source.thresholds),
    riskMessages: source.riskMessages && withoutNothing(source.riskMessages),
  });
}

function withoutNothing(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}
