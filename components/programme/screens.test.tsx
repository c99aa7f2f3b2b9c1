import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { CriterionView, ToDo } from "@/lib/contract/programme";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { anEstateFact, someProjectFacts } from "@/lib/domain/programme/builders";
import { evaluateGate } from "@/lib/domain/programme/evaluate";
import { GATES } from "@/lib/domain/programme/gate";
import { loadMessages } from "@/lib/i18n/messages";
import { aCriterion, aDecision, aProgramme } from "./builders";
import { DecisionSheet } from "./decision-sheet";
import { hrefOf } from "./href";
import { Ledger } from "./ledger";
import { PhaseBoard } from "./phase-board";
import { ProgrammeHead } from "./programme-head";
import { ToDoList } from "./to-do-list";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }) }));

const SCOPE = { organisationId: "o", projectId: "p" };
const BASES = { project: "/o/p", organisation: "/o" };

/** The markup a reader gets; a message that is missing or wants another value fails the test. */
async function shown(element: ReactElement, locale: Locale = "fr"): Promise<string> {
  const onError = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)} timeZone="Europe/Paris" onError={onError}>
      <QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>
    </NextIntlClientProvider>,
  );
}
const board = (gate: Parameters<typeof aProgramme>[0] = {}, manages = true) => (
  <PhaseBoard scope={SCOPE} programme={aProgramme(gate)} bases={BASES} manages={manages} />
);
const criteria = (...list: CriterionView[]) => ({ criteria: list });

describe("the phase board", () => {
  it("says what is met, what is not with the way there, and what is waived by whom and why", async () => {
    const waiver = { by: "Claire Fontaine", reason: "Nommés en janvier", until: "2027-01-31" };
    const html = await shown(
      board(
        criteria(
          aCriterion(),
          aCriterion({ id: "a-met-one", status: "met", fact: { code: "attested", params: {} } }),
          aCriterion({ id: "a-waived-one", status: "waived", waiver }),
        ),
      ),
    );
    expect(html).toContain("3 charges sur 16");
    expect(html).toContain('href="/o/p/workloads"');
    expect(html).toMatch(/Dispense de Claire Fontaine jusqu’au 31 janv. 2027.+Nommés en janvier/);
    expect(html).toContain("1 sur 3 satisfaits, 1 dispense");
  });

  it("offers acts to who manages the programme, and a decision on the present gate alone", async () => {
    expect((await shown(board())).match(/Proposer une décision/g)).toHaveLength(1);
    const reader = await shown(board({}, false));
    expect(reader).not.toContain("Proposer une décision");
    expect(reader).not.toContain("Responsabilités");
    expect(await shown(board({ openDecision: "d" }))).toContain('href="/o/p/programme/decisions/d"');
  });

  it.each(LOCALES)("has words in %s for every fact that a shipped gate may find", async (locale) => {
    const variants = [
      someProjectFacts(),
      someProjectFacts({ estate: null, assessments: [], coverage: [] }),
      someProjectFacts({
        estate: anEstateFact({ workloads: 0, edition: null, byEvidence: { confirmed: 0, strong: 0, weak: 0, none: 0 } }),
      }),
      someProjectFacts({ estate: anEstateFact({ edition: "2026-09" }), people: { ...someProjectFacts().people, members: 0 } }),
      someProjectFacts({
        people: { ...someProjectFacts().people, byRole: { ...someProjectFacts().people.byRole, consultant: 0 } },
      }),
    ];
    const results = variants.flatMap((facts) => GATES.flatMap((gate) => evaluateGate(gate, facts)));
    const list = results.map((result, at) =>
      aCriterion({
        ...result,
        fact: { ...result.fact, params: { ...result.fact.params } },
        id: `c-${at}`,
        waiver: null,
        attestation: null,
      }),
    );
    expect(new Set(results.map(({ fact }) => fact.code)).size).toBeGreaterThan(15);
    expect(await shown(board(criteria(...list)), locale)).not.toContain("programme.");
  });
});

describe("the head", () => {
  it("says where the project stands, what threatens the gate, and which signature is missing", async () => {
    const programme = aProgramme({ dueOn: "2026-12-01", risk: "at-risk", unmet: 2 }, { missingSigners: ["consultant"] });
    const html = await shown(<ProgrammeHead scope={SCOPE} programme={programme} bases={BASES} />);
    for (const text of [
      "Préparation.",
      "2 critères ne sont pas satisfaits.",
      "1er déc. 2026",
      "À risque",
      "signer ici en tant que",
    ])
      expect(html).toContain(text);
    const done = await shown(<ProgrammeHead scope={SCOPE} programme={aProgramme({}, { operating: true })} bases={BASES} />);
    expect(done).toContain("la mise en exploitation est autorisée");
  });
});

describe("what waits for one", () => {
  const item = (override: Partial<ToDo>): ToDo => ({
    kind: "criterion",
    title: "Un titre",
    of: "",
    count: 2,
    dueOn: null,
    where: { page: "workloads", id: null, section: null },
    ...override,
  });

  it.each(LOCALES)("is worded in %s whatever its kind, the first six at once", async (locale) => {
    const items = [
      item({ kind: "signature", where: { page: "decision", id: "d", section: null } }),
      item({ kind: "remark", of: "Karim Benali" }),
      item({ dueOn: "2020-01-01" }),
      item({ kind: "section", where: { page: "assessment", id: "a", section: "s" } }),
      item({ kind: "training", of: "240", where: { page: "training", id: null, section: null } }),
      item({ kind: "training", of: "45", title: "x" }),
      item({ title: "Le septième" }),
    ];
    const html = await shown(<ToDoList items={items} bases={BASES} today="2026-11-22" />, locale);
    for (const text of ["/o/p/programme/decisions/d", "/o/p/assessments/a?section=s", "Karim Benali", "Le septième", "<details"])
      expect(html).toContain(text);
  });

  it("is nothing when there is nothing", async () => {
    expect(await shown(<ToDoList items={[]} bases={BASES} today="2026-11-22" />)).toContain("Rien ne vous attend");
  });
});

describe("a decision", () => {
  it.each(LOCALES)("shows in %s three places to sign, what was pinned, and the proof", async (locale) => {
    const signature = {
      as: "lead" as const,
      name: "",
      verdict: "no-go" as const,
      note: "Trop tôt",
      at: "2026-11-22T10:00:00.000Z",
    };
    const assessment = {
      assessmentId: "a",
      title: "Préparation",
      version: "1.0",
      state: "draft" as const,
      score: null,
      completeness: 0.4,
    };
    const decision = aDecision({
      state: "no-go",
      signatures: [signature],
      assessments: [{ ...assessment, snapshotId: "s" }],
      estate: { importNumber: 2, importedAt: "2026-11-02T10:00:00.000Z", edition: null, workloads: 16 },
    });
    const html = await shown(<DecisionSheet decision={decision} base="/o/p" milestoneId="m" sign={null} />, locale);
    for (const text of [
      "Trop tôt",
      "a".repeat(64),
      "{&quot;number&quot;:3}",
      "/o/p/assessments/a/snapshots?from=s",
      "/o/p/milestones/m",
    ])
      expect(html).toContain(text);
  });

  it("is a line of the ledger, which is empty at first", async () => {
    expect(await shown(<Ledger items={[]} base="/o/p" />)).toContain("Aucune décision n’a encore été prise.");
    const html = await shown(<Ledger items={[aDecision({ signed: ["lead"] })]} base="/o/p" />);
    expect(html).toContain("N° 3 · Préparation");
    expect(html).toContain("1 sur 3");
  });
});

describe("hrefOf", () => {
  it("knows every page that one is led to", () => {
    const to = (page: Parameters<typeof hrefOf>[0]["page"]) => hrefOf({ page, id: "x", section: null }, BASES);
    expect([to("members"), to("coverage"), to("overview"), to("assessment"), to("assessments")]).toEqual([
      "/o/members",
      "/o/p/training/coverage",
      "/o/p",
      "/o/p/assessments/x",
      "/o/p/assessments",
    ]);
  });
});
