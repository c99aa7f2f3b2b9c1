import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AnswerQueue } from "@/lib/client/assessment-queue";
import { EvidenceUploads } from "@/lib/client/evidence-uploads";
import type { AnswerView, AssessmentSummary, SnapshotComparison, SnapshotView } from "@/lib/contract/assessment";
import type { EvidenceView } from "@/lib/contract/evidence";
import { aMultiple, aNumber, aQuestionnaire, aSingle } from "@/lib/domain/assessment/builders";
import { completionOf } from "@/lib/domain/assessment/completion";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { AssessmentTable } from "./assessment-table";
import { Comparison } from "./comparison";
import { answerWith } from "./evidence-field";
import { EvidenceContext, type EvidencePlace } from "./evidence-scope";
import { EvidenceTable } from "./evidence-table";
import { FiguresAside } from "./figures-aside";
import { OfferedList } from "./offered-list";
import { inOneLanguage } from "./one-language";
import { namesAt, QuestionBlock } from "./question-block";
import { SaveNote } from "./save-note";
import { QueueContext } from "./use-answer-queue";

async function shown(element: ReactElement, locale: Locale = "fr"): Promise<string> {
  const messages = await loadMessages(locale);
  const refuse = (error: Error) => {
    throw error;
  };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
  expect(html).not.toMatch(/ style=/);
  return html;
}
const SCOPE = { organisationId: "o", projectId: "p", assessmentId: "a" };
const BASE = "/organisations/o/projects/p";
const figures = { questions: 45, answered: 12, unknown: 3, score: 62.4, completeness: 0.481, evidence: { asked: 2, given: 1 } };
const aSummary = (over: Partial<AssessmentSummary> = {}): AssessmentSummary => ({
  id: "a1",
  questionnaire: {
    id: "q",
    version: "1.0",
    title: { fr: "Préparation", en: "Readiness" },
    purpose: { fr: "But", en: "Purpose" },
  },
  newerVersion: null,
  state: "draft",
  dueOn: "2026-11-20",
  startedAt: "2026-11-01T08:00:00.000Z",
  changedAt: "2026-11-19T08:00:00.000Z",
  figures,
  files: { files: 4, soon: 3, expired: 1 },
  ...over,
});
const anAnswer = (over: Partial<AnswerView> = {}): AnswerView => ({
  questionId: "q1",
  revision: 1,
  value: { kind: "options", ids: ["middling"] },
  comment: "",
  reason: null,
  personId: "p1",
  name: "Claire Fontaine",
  at: "2026-11-19T08:00:00.000Z",
  ...over,
});
const aQueue = (answers: AnswerView[] = []) => {
  const keep = { read: () => new Map(), write: () => true, drop: () => undefined };
  return new AnswerQueue(
    { send: () => new Promise(() => undefined), keep, later: () => () => undefined, newMutation: () => "m" },
    answers,
  );
};
const aDocument = (over: Partial<EvidenceView> = {}): EvidenceView => ({
  id: "e1",
  assessmentId: "a",
  questionId: "q1",
  title: "Lettre de mission",
  kind: "record",
  expiresOn: "2026-12-03",
  validity: "soon",
  revision: {
    number: 2,
    fileName: "lettre.pdf",
    bytes: 1_240_000,
    media: "pdf",
    sha256: "a1b2c3d4e5f6".padEnd(64, "0"),
    by: { personId: "p1", name: "Claire" },
    at: "2026-11-19T08:00:00.000Z",
  },
  withdrawn: null,
  ...over,
});
const filed = (items: EvidenceView[]): EvidencePlace => ({
  scope: SCOPE,
  uploads: new EvidenceUploads({ send: () => new Promise(() => undefined), done: () => undefined, mostBytes: 1 }),
  items,
  mostBytes: 25_000_000,
  refresh: async () => undefined,
  onFiled: () => undefined,
});
const block = (
  question: Question = aSingle("q1"),
  answers: AnswerView[] = [],
  canAnswer = true,
  documents: EvidenceView[] = [],
) => (
  <EvidenceContext value={filed(documents)}>
    <QueueContext value={aQueue(answers)}>
      <QuestionBlock
        scope={SCOPE}
        sectionId="first"
        question={question}
        number={1}
        canAnswer={canAnswer}
        canRemark={canAnswer}
        openRemarks={2}
        here={namesAt([{ personId: "x", name: "Karim", questionId: question.id }], question.id)}
        onEnter={() => undefined}
      />
    </QueueContext>
  </EvidenceContext>
);

describe("the list", () => {
  it.each(LOCALES)("keeps progress, score, completeness and documents apart in %s", async (locale) => {
    const html = await shown(<AssessmentTable items={[aSummary()]} base={BASE} today="2026-11-22" />, locale);
    const words =
      locale === "fr"
        ? ["12 sur 45", "62 / 100", "1 sur 2", "dépassée", "3 pièces expirent sous 30 jours", "1 pièce expirée"]
        : ["12 of 45", "62 / 100", "1 of 2", "overdue", "3 documents expire within 30 days", "1 document expired"];
    for (const one of words) expect(html).toContain(one);
    expect(html).toMatch(/48\s?%/);
    expect(html).toContain(`href="${BASE}/assessments/a1"`);
  });

  it("says what is not scored, what is validated on an older version, and calls nothing late once it is submitted", async () => {
    const items = [aSummary({ state: "validated", newerVersion: "1.1", figures: { ...figures, score: null }, changedAt: null })];
    const html = await shown(<AssessmentTable items={items} base={BASE} today="2026-11-22" />);
    expect(html).toContain("version 1.1 disponible");
    expect(html).toContain("Validée");
    expect(html).not.toContain("dépassée");
  });

  it("offers to start to those who may", async () => {
    const offered = [{ ...aSummary().questionnaire, questions: 45 }];
    const list = (canStart: boolean) => <OfferedList offered={offered} scope={SCOPE} base={BASE} canStart={canStart} />;
    // The button needs a router, which a page has.
    const html = await shown(list(false));
    expect(html).toContain("La personne qui conduit le projet ouvre une évaluation.");
    expect(html).not.toContain("<button");
    expect(await shown(<OfferedList offered={[]} scope={SCOPE} base={BASE} canStart={false} />)).toBe("");
  });
});

describe("a question", () => {
  it.each(LOCALES)("offers its answers and “I don't know” in %s, and tells who else is there", async (locale) => {
    const html = await shown(block(), locale);
    expect(html.match(/type="radio"/g)).toHaveLength(5);
    expect(html).toContain(locale === "fr" ? "Je ne sais pas" : "I don’t know");
    expect(html).toContain("Karim");
    expect(html).toContain(locale === "fr" ? "2 remarques ouvertes" : "2 open remarks");
    expect(html).not.toContain("/ 100");
  });

  it("tells once it is answered what the answer is worth, what to do, and who gave it", async () => {
    const html = await shown(block(aSingle("q1"), [anAnswer()]));
    expect(html).toContain("50 / 100.");
    expect(html).toContain("mend q1");
    expect(html).toContain("Réponse de Claire Fontaine");
    const reason = { kind: "estate", rule: "estate-owners", figures: { part: 2, whole: 3 }, importedOn: "2026-11-20" } as const;
    const drawn = await shown(block(aNumber("q1"), [anAnswer({ value: { kind: "number", number: 66 }, reason })]));
    expect(drawn).toContain("2 charges sur 3 ont un responsable");
    expect(drawn).toContain('value="66"');
  });

  it("that takes no answers shows them all the same", async () => {
    const html = await shown(block(aMultiple("q1"), [anAnswer({ value: { kind: "options", ids: ["a"] } })], false));
    expect(html.match(/disabled=""/g)?.length).toBeGreaterThanOrEqual(4);
    expect(html).toMatch(/value="a" checked|checked="" value="a"|value="a"[^>]*checked/);
    expect(html).not.toContain("Retirer la réponse");
  });
});

describe("the documents of a question", () => {
  it.each(LOCALES)("are shown with their file, what it is and until when it holds in %s", async (locale) => {
    const html = await shown(block(aSingle("q1"), [], true, [aDocument(), aDocument({ id: "e2", questionId: "q2" })]), locale);
    const words =
      locale === "fr"
        ? ["1 pièce jointe", "Expire le", "PDF · révision 2", "Nouvelle révision", "Joindre une pièce"]
        : ["1 attached document", "Expires on", "PDF · revision 2", "New revision", "Attach a document"];
    for (const one of [...words, "Lettre de mission", "a1b2c3d4e5f6…"]) expect(html).toContain(one);
    expect(html.match(/<li/g)).toHaveLength(1);
  });

  it("may be read and not touched where no answers are taken; a withdrawn one keeps its reason", async () => {
    const withdrawn = { personId: "p1", name: "Claire", at: "2026-11-20T08:00:00.000Z", note: "Mauvais document." };
    const html = await shown(block(aSingle("q1"), [], false, [aDocument(), aDocument({ id: "e2", withdrawn })]));
    expect(html).toContain("Mauvais document.");
    expect(html).toContain("1 pièce retirée");
    expect(html).toContain("Télécharger");
    expect(html).not.toContain("Nouvelle révision");
    expect(html).not.toContain("Joindre une pièce");
    expect(await shown(block(aSingle("q1"), [], false))).not.toContain("Pièces jointes");
  });

  it("are followed by an answer that names documents", () => {
    const elsewhere = { title: "Charte", where: "Armoire 3" };
    const added = answerWith({ kind: "evidence", documents: [elsewhere] }, aDocument());
    expect(added).toEqual({ kind: "evidence", documents: [elsewhere, { title: "Lettre de mission", where: "", file: "e1" }] });
    expect(answerWith({ kind: "unknown" }, aDocument())).toMatchObject({ documents: [{ file: "e1" }] });
    expect(answerWith(added, aDocument({ title: "Lettre signée" }))).toMatchObject({
      documents: [elsewhere, { title: "Lettre signée" }],
    });
    const withdrawn = { personId: "p1", name: "", at: "", note: "x" };
    expect(answerWith(added, aDocument({ withdrawn }))).toEqual({ kind: "evidence", documents: [elsewhere] });
    expect(answerWith(answerWith(null, aDocument()), aDocument({ withdrawn }))).toBeNull();
  });

  it("are listed for a whole project, each with its question", async () => {
    const items = [
      {
        ...aDocument({ validity: "expired" }),
        questionnaire: { fr: "Préparation", en: "" },
        question: { fr: "Qui porte ?", en: "" },
      },
    ];
    const html = await shown(<EvidenceTable items={items} scope={SCOPE} base={BASE} />);
    expect(html).toContain(`href="${BASE}/assessments/a?question=q1"`);
    expect(html).toContain("Expirée le");
  });
});

describe("the state of a save", () => {
  it.each(LOCALES)("is said in words in %s", async (locale) => {
    const refused = { kind: "refused", error: new Error("x") } as const;
    const states = [
      { kind: "saved", at: "2026-11-22T13:02:00.000Z" },
      { kind: "offline" },
      { kind: "waiting" },
      { kind: "signed-out" },
      { kind: "saving" },
      refused,
    ] as const;
    const said = await Promise.all(states.map((state) => shown(<SaveNote state={state} />, locale)));
    expect(said[0]).toContain(locale === "fr" ? "Enregistré à" : "Saved at");
    expect(said[1]).toContain(locale === "fr" ? "conservé ici" : "kept here");
    expect(new Set(said).size).toBe(states.length);
  });
});

describe("the figures", () => {
  it("explain the score by the reader's own numbers, and say what would move it most", async () => {
    const questionnaire = aQuestionnaire({ first: [aSingle("q1", { weight: 3 }), aSingle("q2"), aSingle("q3")] });
    const answers = { q1: { kind: "options" as const, ids: ["bad"] }, q2: { kind: "options" as const, ids: ["good"] } };
    const completion = completionOf(questionnaire, answers);
    const html = await shown(
      <FiguresAside questionnaire={questionnaire} answers={answers} completion={completion} hrefOf={(id) => `?question=${id}`} />,
    );
    expect(html).toContain("(1 × 25) ÷ 1 = <strong>25</strong>");
    expect(html).toContain("+75 points");
    expect(html).toContain('href="?question=q3"');
    expect(html).toMatch(/80\s?%/);
  });
});

describe("a comparison", () => {
  const snapshot: SnapshotView = {
    id: "s1",
    name: "",
    occasion: "submitted",
    version: "1.0",
    score: 50,
    completeness: 0.5,
    answered: 3,
    questions: 4,
    sha256: "0".repeat(64),
    by: { personId: "p1", name: "Claire" },
    at: "2026-11-19T08:00:00.000Z",
  };
  const comparison: SnapshotComparison = {
    before: snapshot,
    after: null,
    figures: { before: figures, after: { ...figures, score: 70 } },
    changes: [
      {
        questionId: "q1",
        text: { fr: "q1?", en: "q1?" },
        before: { value: null, comment: "" },
        after: { value: { kind: "options", ids: ["good"] }, comment: "vu" },
      },
    ],
    questionnaire: aQuestionnaire(),
  };

  it.each(LOCALES)("names both moments and each answer that changed in %s", async (locale) => {
    const html = await shown(<Comparison comparison={comparison} />, locale);
    expect(html).toContain(locale === "fr" ? "À la soumission" : "On submission");
    expect(html).toContain(locale === "fr" ? "sans réponse" : "no answer");
    expect(html).toContain("good");
    expect(html).toContain(locale === "fr" ? "1 réponse a changé" : "1 answer changed");
  });

  it("says when nothing changed", async () => {
    expect(await shown(<Comparison comparison={{ ...comparison, changes: [] }} />)).toContain("Aucune réponse n’a changé");
  });
});

describe("one language", () => {
  it("keeps every text in the one that is shown, and everything else", () => {
    const questionnaire = aQuestionnaire();
    const only = inOneLanguage({ questionnaire, list: [1, null, "x"], at: { fr: 1 } }, "en");
    expect(only.questionnaire.title).toEqual({ fr: "", en: "Test" });
    expect(only.questionnaire.sections[0]?.questions.map(({ id }) => id)).toEqual(["q1", "q2"]);
    expect({ list: only.list, at: only.at }).toEqual({ list: [1, null, "x"], at: { fr: 1 } });
  });
});
