import { inflateSync } from "node:zlib";
import { aDashboard } from "@/lib/domain/dashboard/builders";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import { OUTCOMES, type Outcome } from "@/lib/domain/decision/decision";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { PHASES } from "@/lib/domain/programme/phase";
import { LEARNING_ROLES } from "@/lib/domain/training/role";

export const LONG = "Supercalifragilistique".repeat(4).slice(0, 80);
const long = (text: string) => ({ fr: text, en: text });
const SENTENCE = long(
  "Le service est distribué par nature dans le monde entier et n’a aucune région où être cantonné. ".repeat(4),
);
const FACT = { code: "described", params: { count: 62_000, total: 100_000, needed: 80_000 } };
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

const shared = { standing: "secondary" as const, source: SENTENCE, date: "2021-08-09", workloads: 1_234, names: times(3, LONG) };
const named = (outcome: Outcome) => ({ outcome, names: times(3, LONG), why: times(5, { text: SENTENCE, ...shared }) });

/** All that a project can have at once, with names as long as they may be. */
export function aFullDashboard(): Dashboard {
  const given = aDashboard();
  const cells = VERDICTS.flatMap((verdict) =>
    LEVELS.flatMap((level) => OUTCOMES.map((outcome) => ({ verdict, level, outcome, workloads: 1_234, weak: 1_000 }))),
  );
  const counts = (count: number) => Object.fromEntries(VERDICTS.map((verdict) => [verdict, count])) as Record<Verdict, number>;
  const told = { named: OUTCOMES.map(named), waiting: times(5, { text: SENTENCE, ...shared, outcome: "plan" as const }) };
  return aDashboard({
    organisation: { ...given.organisation, name: LONG },
    project: { ...given.project, name: LONG },
    inputs: { ...given.inputs, questionnaires: times(8, { id: LONG.slice(0, 40), version: "10.12" }) },
    readiness: { ...given.readiness, score: null, completeness: 0, firm: 0 },
    gates: PHASES.map((phase) => ({
      phase,
      title: SENTENCE,
      dueOn: "2026-12-10",
      risk: "late",
      passedOn: null,
      criteria: 25,
      unmet: times(20, { id: "owners-named", title: SENTENCE, owners: times(3, LONG), fact: FACT }),
    })),
    estate: {
      workloads: 123_456,
      resources: 12_345_678,
      byWorkload: counts(12_345),
      byEvidence: { confirmed: 12_345, strong: 12_345, weak: 12_345, none: 12_345 },
      completeness: { reported: 1, needed: 1_000_000 },
    },
    decisions: { workloads: 302_330, pressing: 4_321, cells, ...told },
    pressing: times(10, {
      workloadId: given.project.id,
      name: LONG,
      owner: LONG,
      outcome: "trusted-alternative",
      deadline: SENTENCE,
      on: "2027-01-31",
    }),
    blockers: times(10, {
      service: { id: "azure-front-door", name: long(LONG), family: "network" },
      verdict: "redesign",
      workloads: 123_456,
      frees: 123_456,
      because: SENTENCE,
      remedy: SENTENCE,
      evidence: "strong",
      owners: times(3, LONG),
      held: times(3, { name: LONG, owner: LONG }),
    }),
    tenant: { people: 1_234_567, services: 70, byService: counts(10), affected: 1_234_567 },
    exposure: {
      before: { exposed: 123_456, free: 1, unknown: 123_456 },
      after: { exposed: 123_456, free: 123_456, unknown: 1 },
      basis: times(8, { text: SENTENCE, standing: "inference", source: SENTENCE, date: "2018-03-23" }),
    },
    training: LEARNING_ROLES.map((role) => ({ role, people: 12_345, trained: 12_344 })),
  });
}

/** A project of which nothing is known yet. */
export function anEmptyDashboard(): Dashboard {
  const given = aDashboard();
  const none = { exposed: 0, free: 0, unknown: 0 };
  return aDashboard({
    inputs: { ...given.inputs, edition: null, importNumber: null, importedAt: null, tenantAt: null, questionnaires: [] },
    readiness: {
      score: null,
      completeness: 0,
      firm: 0,
      dimensions: given.readiness.dimensions.map((one) => ({ ...one, score: null, known: 0, points: null })),
    },
    phase: "training",
    gates: given.gates.map((gate) => ({ ...gate, dueOn: null, risk: null, passedOn: null, unmet: [] })),
    estate: null,
    decisions: { workloads: 0, pressing: 0, cells: [] },
    pressing: [],
    blockers: [],
    tenant: null,
    exposure: { before: none, after: none, basis: [] },
    training: [],
  });
}

/** What a PDF of ours is, without a reader of PDFs: its pages, its tags in their order, and whether it holds a text. */
export function readPdf(file: Uint8Array) {
  const text = Buffer.from(file).toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = ""]) => {
    try {
      return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
    } catch {
      return packed;
    }
  });
  return {
    pages: [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    tags: [...text.matchAll(/\n\/S \/(\w+)/g)].map(([, tag = ""]) => tag),
    text,
    drawn: streams.filter((stream) => /\bBT\b/.test(stream)).join("\n"),
  };
}
