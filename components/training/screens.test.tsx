import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { learnersQuery, sessionsQuery } from "@/lib/client/training";
import type { Block } from "@/lib/contract/training";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { FAULT_CODES } from "@/lib/domain/training/training-file";
import { loadMessages } from "@/lib/i18n/messages";
import { aCoverage, aLearner, aModule, aPath, aRecord, aSession } from "./builders";
import { Coverage } from "./coverage";
import { FileHelp } from "./file-help";
import { ImportResultView } from "./import-result";
import { LearnersSection } from "./learners-section";
import { ModuleText } from "./module-text";
import { MyPath } from "./my-path";
import { QuizQuestion } from "./quiz-question";
import { SessionsScreen } from "./sessions-screen";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const SCOPE = {
  organisationId: "44444444-4444-4444-8444-444444444444",
  projectId: "44444444-4444-4444-8444-444444444445",
};
const BASE = "/organisations/o/projects/p";

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr", client = new QueryClient()): Promise<string> {
  const refuse = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={refuse}>
      <QueryClientProvider client={client}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}
const pages = <Row,>(items: Row[]) => ({ pages: [{ items, next: null }], pageParams: [null] });

describe("MyPath", () => {
  const path = (over: Parameters<typeof aPath>[0] = {}, learns = true) => (
    <MyPath scope={SCOPE} base={BASE} path={aPath(over)} learns={learns} />
  );

  it.each(LOCALES)("says what is next and how far one is, in %s", async (locale) => {
    const text = await shown(path(), locale);
    const words = {
      fr: ["Commencer", "1 sur 2 modules", "11 minutes restantes"],
      en: ["Begin", "1 of 2 modules", "11 minutes left"],
    };
    for (const word of words[locale]) expect(text).toContain(word);
    expect(text).toContain(`${BASE}/training/modules/reversibility`);
    expect(text).toContain("/certificate.pdf?module=mail-move");
  });

  it("asks for roles when there are none, and offers to take it up again to who was taken out", async () => {
    const learner = { id: SCOPE.projectId, roles: [], removed: false };
    expect(await shown(path({ learner }))).toContain("Quel est votre rôle dans le programme");
    expect(await shown(path({ learner: { ...learner, removed: true } }))).toContain("Vous avez été retiré de la formation");
  });

  it("prepares the path of who is new, and shows a consultant every module without any progress", async () => {
    expect(await shown(path({ learner: null }))).toContain("Préparation de votre parcours");
    const read = await shown(path({ learner: null }, false));
    expect(read).toContain("En mission de conseil");
    expect(read).not.toMatch(/À faire|Attestation/);
  });

  it("offers the certificate of a path that is complete, and tells hours when much is left", async () => {
    const mine = { ...aPath().mine, done: 2, minutesLeft: 0, next: null };
    const text = await shown(path({ mine: { ...mine, paths: mine.paths.map((one) => ({ ...one, done: 2 })) } }));
    expect(text).toContain("Parcours achevé");
    expect(text).toContain("/certificate.pdf?role=architect");
    expect(await shown(path({ mine: { ...mine, next: "reversibility", minutesLeft: 125 } }))).toContain(
      "environ 2 h 05 restantes",
    );
  });

  it("tells where a completion comes from, and that a text was revised since", async () => {
    const record = aRecord({ source: "lms", right: 85, total: 100, revised: true });
    const text = await shown(path({ modules: [aModule({ record })] }));
    for (const word of ["85", "plateforme de l’organisation", "texte révisé depuis"]) expect(text).toContain(word);
  });
});

describe("ModuleText", () => {
  const text = (words: string, strong = false) => ({ kind: "text" as const, text: words, strong });
  const blocks: Block[] = [
    { kind: "heading", spans: [text("Un titre")] },
    { kind: "paragraph", spans: [text("Un fait "), text("établi", true), { kind: "citation", number: 2 }] },
    { kind: "list", ordered: true, items: [[text("premier")]] },
    { kind: "table", head: [[text("A")], [text("B")]], rows: [[[text("a")], [text("b")]]] },
  ];

  it("draws each part as itself, with its references as links to the sources", async () => {
    const markup = await shown(<ModuleText blocks={blocks} />);
    expect(markup).toMatch(/<h2 id="section-1"[^>]*>Un titre<\/h2>/);
    expect(markup).toContain("<strong>établi</strong>");
    expect(markup).toMatch(/<a href="#source-2" aria-label="Source 2"[^>]*>2<\/a>/);
    expect(markup).toMatch(/<ol[^>]*><li>premier<\/li><\/ol>/);
    expect(markup).toContain("Tableau\u202f: Un titre");
    expect(markup).not.toContain("style=");
  });

  it("draws words as words, whatever stands in them", async () => {
    const markup = await shown(<ModuleText blocks={[{ kind: "paragraph", spans: [text("<img src=x onerror=alert(1)>")] }]} />);
    expect(markup).toContain("&lt;img src=x");
  });
});

describe("QuizQuestion", () => {
  const question = {
    id: "q1",
    kind: "single" as const,
    question: "Que faire ?",
    options: [
      { id: "a", text: "Ceci" },
      { id: "b", text: "Cela" },
    ],
  };
  const shared = { question, number: 1, total: 5, chosen: ["a"], onChoose: () => undefined, disabled: false };

  it("asks without answering, then says of each option whether it was right and why", async () => {
    const asked = await shown(<QuizQuestion {...shared} marked={null} />);
    expect(asked).toContain("Question 1 sur 5");
    expect(asked).not.toMatch(/bonne réponse|disabled/);
    const options = [
      { id: "a", chosen: true, correct: false, why: "Parce que non." },
      { id: "b", chosen: false, correct: true, why: "Parce que oui." },
    ];
    const marked = await shown(<QuizQuestion {...shared} marked={{ id: "q1", right: false, options }} />);
    for (const word of ["À revoir", "réponse fausse, votre réponse", "bonne réponse", "Parce que oui."])
      expect(marked).toContain(word);
    expect(marked.match(/disabled/g)).toHaveLength(2);
  });
});

describe("Coverage", () => {
  it.each(LOCALES)("draws each role, says the same in words, and has it as a table, in %s", async (locale) => {
    const text = await shown(<Coverage coverage={aCoverage()} />, locale);
    expect(text.match(/<li[^>]*>(?:(?!<\/li>).)*fill-current/g)).toHaveLength(8);
    expect(text).toContain({ fr: "1 formé sur 2", en: "1 of 2 trained" }[locale]);
    expect(text).toContain("<table");
  });

  it("never draws a role without learners as trained, and says when nobody has joined", async () => {
    const nobody = aCoverage({ learners: 0, trained: 0, done: 0, toDo: 0 });
    const text = await shown(<Coverage coverage={nobody} />);
    expect(text).toContain("aucun apprenant");
    expect(text.match(/<ul aria-label.*?<\/ul>/)?.[0]).not.toContain("<rect");
    expect(await shown(<Coverage coverage={{ ...nobody, learners: 0 }} />)).toContain("Personne n’est encore inscrit");
  });
});

describe("LearnersSection", () => {
  it("lists who learns with what may be done, and certificates of who is done", async () => {
    const client = new QueryClient();
    const done = aLearner({ id: SCOPE.projectId, name: "Noé", email: null, member: true, done: 12 });
    client.setQueryData(
      learnersQuery(SCOPE, "current").queryKey,
      pages([aLearner(), done, aLearner({ id: BASE, roles: [], toDo: 0 })]),
    );
    const text = await shown(<LearnersSection scope={SCOPE} base={BASE} />, "fr", client);
    for (const word of [
      "Modifier Anne Bernard",
      "sans compte",
      "3 sur 12",
      "aucun rôle",
      "Attestation : Assistance aux utilisateurs — Noé",
    ])
      expect(text.replace(/[\u00a0\u202f]/g, " ")).toContain(word);
  });

  it("shows that it is loading", async () => {
    expect(await shown(<LearnersSection scope={SCOPE} base={BASE} />)).toContain("Chargement…");
  });
});

describe("SessionsScreen", () => {
  const screen = (manages: boolean) => <SessionsScreen scope={SCOPE} base={BASE} when="to-come" manages={manages} modules={[]} />;
  const knowing = (sessions: ReturnType<typeof aSession>[], locale: Locale = "fr") => {
    const client = new QueryClient();
    client.setQueryData(sessionsQuery(SCOPE, "to-come", locale).queryKey, pages(sessions));
    return client;
  };

  it.each(LOCALES)("shows sessions by month, cancelled ones as such, in %s", async (locale) => {
    const rows = [
      aSession(),
      aSession({ id: SCOPE.projectId, day: "2027-02-01", cancelledAt: "2026-12-01T00:00:00.000Z", roles: [] }),
    ];
    const text = await shown(screen(true), locale, knowing(rows, locale));
    for (const word of { fr: ["janv. 2027", "Annulée", "Pour tous"], en: ["Jan 2027", "Cancelled", "For everybody"] }[locale])
      expect(text).toContain(word);
    expect(text.match(/calendar\.ics/g)).toHaveLength(2);
  });

  it("offers nothing to change to who only reads, and says when there is none", async () => {
    const text = await shown(screen(false), "fr", knowing([aSession()]));
    expect(text).not.toContain("<button");
    expect(await shown(screen(false), "fr", knowing([]))).toContain("Aucune session n’est prévue");
  });
});

describe("the import", () => {
  it.each(LOCALES)("tells every fault in words, in %s", async (locale) => {
    const faults = FAULT_CODES.map((code, row) => ({ row, field: "module" as const, code, value: "" }));
    const result = { rows: 20, rejectedRows: 30, faults, learnersAdded: 1, recorded: 4, unchanged: 2 };
    const text = await shown(<ImportResultView name="a.csv" result={result} />, locale);
    expect(text.match(/<tr/g)).toHaveLength(FAULT_CODES.length + 1);
    expect(text).toContain({ fr: "Seules les 9 premières", en: "Only the first 9" }[locale]);
    const help = await shown(<FileHelp modules={[{ id: "mail-move", title: "Mail" }]} />, locale);
    for (const word of ["completed_on", "mail-move", "security-officer"]) expect(help).toContain(word);
  });
});
