import { type NamedFew, namedBy } from "@/lib/domain/dashboard/answers";
import type { CommitteeNote } from "@/lib/domain/report/committee-note";
import type { ReportWords } from "./report-words";
import type { SaidFigure } from "./said";

/** The questions of a committee, each with its answer: the words of the dashboard's page, over the same figures. */
export function sayAnswers(note: CommitteeNote, words: ReportWords): SaidFigure[] {
  return [
    sayReady(note, words),
    sayBlocked(note, words),
    sayNow(note, words),
    sayMustNot(note, words),
    sayUncertain(note, words),
    sayDate(note, words),
  ];
}

type Named = CommitteeNote["answers"]["now"];

function figureOf(name: string, value: string, lines: readonly (string | null)[], warning: string | null = null): SaidFigure {
  return { name, value, warning, lines: lines.filter((line) => line !== null) };
}

function namesOf({ names, more }: NamedFew, { t }: ReportWords): string | null {
  return names.length > 0 ? t("dashboard.answers.named", { names: names.join(", "), more }) : null;
}

/** How many, where workloads are judged at all. */
function countOf({ workloads }: Pick<Named, "workloads">, { matrix }: CommitteeNote, { t }: ReportWords): string {
  return matrix === null ? t("dashboard.unknownValue") : t("dashboard.workloads", { count: workloads });
}

function sayReady({ readiness: { score, completeness, firm }, answers, gate }: CommitteeNote, words: ReportWords): SaidFigure {
  const { t, locale, tenth, share } = words;
  const known = share(completeness);
  const asked = gate && {
    gate: gate.title[locale],
    met: gate.criteria - gate.unmet.length,
    all: gate.criteria,
  };
  return figureOf(
    t("dashboard.answers.ready"),
    score === null ? t("dashboard.unknownValue") : t("dashboard.answers.readyScore", { score: tenth(score), known }),
    [
      answers.bounds && t("dashboard.answers.readyRange", { ...answers.bounds }),
      asked ? t("dashboard.answers.asked", asked) : null,
      answers.bounds
        ? t("dashboard.answers.readyNote", { known, firm: share(firm) })
        : t("dashboard.answers.readyUnknown", { known }),
    ],
  );
}

function sayBlocked({ answers: { blocker }, matrix }: CommitteeNote, words: ReportWords): SaidFigure {
  const { t, locale } = words;
  const question = t("dashboard.answers.blocks");
  if (blocker === null) return figureOf(question, t(`dashboard.answers.${matrix ? "blocksNone" : "blocksUnknown"}`), []);
  const { service, workloads, frees, owners, held = [] } = blocker;
  const names = held.map(({ name }) => name);
  return figureOf(question, service?.name[locale] ?? t("dashboard.noService"), [
    namesOf({ names, more: Math.max(0, workloads - held.length) }, words),
    t("dashboard.answers.blocksNote", { count: workloads, frees }),
    service?.family ? t("dashboard.blockers.family", { family: t(`eligibility-words.family.${service.family}`) }) : null,
    t("dashboard.blockers.owners", { names: owners.length > 0 ? owners.join(", ") : t("dashboard.nobody") }),
  ]);
}

function sayNow(note: CommitteeNote, words: ReportWords): SaidFigure {
  const { answers, matrix, eligible, estate } = note;
  const { t, number, share } = words;
  const planned = matrix && t("dashboard.answers.nowNote", { plan: answers.plan });
  const lines = [namesOf(answers.now, words), planned, ...waitingOf(answers.waiting, words)];
  if (!eligible) {
    const why = t(`report.committee.eligible.${estate ? "noWorkload" : "noImport"}`);
    return figureOf(t("dashboard.answers.now"), countOf(answers.now, note, words), [...lines, why]);
  }
  const { eligible: count, whole, weak } = eligible;
  const part = t("report.committee.eligible.share", {
    share: share(count, whole),
    counts: t("report.committee.eligible.counts", { eligible: number(count), whole }),
    weak: weak === null ? t("report.committee.eligible.weakUnknown") : t("report.committee.eligible.weak", { count: weak }),
  });
  return figureOf(t("dashboard.answers.now"), countOf(answers.now, note, words), [...lines, part]);
}

/** What is eligible and does not move now, and what it waits for. */
function waitingOf({ workloads, why, others }: CommitteeNote["answers"]["waiting"], words: ReportWords): (string | null)[] {
  const { t, locale } = words;
  if (workloads === 0) return [];
  const reasons = why.map((one) =>
    t("dashboard.answers.waitsFor", {
      names: namesOf(namedBy(one), words) ?? t("dashboard.workloads", { count: one.workloads }),
      outcome: t(`eligibility-words.outcome.${one.outcome}`),
      text: one.text[locale],
    }),
  );
  return [t("dashboard.answers.waits", { count: workloads }), ...reasons, othersOf({ others }, words)];
}

function sayMustNot(note: CommitteeNote, words: ReportWords): SaidFigure {
  const { mustNot, alternative } = note.answers;
  const { t } = words;
  const elsewhere = {
    alternative: alternative.workloads,
    named: alternative.names.length,
    names: namesOf(alternative, words) ?? "",
  };
  return figureOf(t("dashboard.answers.mustNot"), countOf(mustNot, note, words), [
    namesOf(mustNot, words),
    ...mustNot.why.map((one) => citedReason(one, mustNot, words)),
    othersOf(mustNot, words),
    note.matrix && t("dashboard.answers.mustNotNote", elsewhere),
    mustNot.weak > 0 ? t("dashboard.answers.mustNotWeak", { count: mustNot.weak }) : null,
  ]);
}

function sayUncertain(note: CommitteeNote, words: ReportWords): SaidFigure {
  const { answers, matrix, estate } = note;
  const { t, share } = words;
  const facts = estate && share(estate.completeness.reported, estate.completeness.needed);
  const solidity = matrix && { all: matrix.workloads, weak: matrix.weak, here: answers.uncertain.weak };
  return figureOf(t("dashboard.answers.uncertain"), countOf(answers.uncertain, note, words), [
    namesOf(answers.uncertain, words),
    ...answers.uncertain.why.map((one) => reason(one, answers.uncertain, words, standingOf(one, words))),
    othersOf(answers.uncertain, words),
    solidity && t("dashboard.answers.uncertainNote", solidity),
    facts && t("report.committee.eligible.facts", { share: facts }),
  ]);
}

type Why = Named["why"][number];

const standingOf = ({ standing }: Why, { t }: ReportWords) => t("dashboard.answers.whyStanding", { standing });

/** A reason with whose it is, by name or else by count where it is not that of all, and what it rests on. */
function reason(why: Why, { workloads }: Named, words: ReportWords, restsOn: string): string {
  const { t, locale } = words;
  const text = why.text[locale];
  const names = namesOf(namedBy(why), words);
  const alone = why.workloads < workloads ? t("dashboard.answers.whyOf", { count: why.workloads, text }) : text;
  return `${names ? t("dashboard.answers.whyNamed", { names, text }) : alone} (${restsOn})`;
}

/** Workloads of a reason that is not given. */
function othersOf({ others }: Pick<Named, "others">, { t }: ReportWords): string | null {
  return others > 0 ? t("dashboard.answers.whyOthers", { count: others }) : null;
}

/** What forbids is said with the text that does; what is missing rests on the rules and the catalogue that the foot names. */
function citedReason(why: Why, named: Named, words: ReportWords): string {
  const { t, locale, day } = words;
  const from = { standing: standingOf(why, words), source: why.source[locale], date: day(why.date) };
  return reason(why, named, words, t("dashboard.exposure.source", from));
}

function sayDate({ answers: { dates } }: CommitteeNote, words: ReportWords): SaidFigure {
  const { t, locale, day } = words;
  const [first, second] = dates;
  const question = t("dashboard.answers.date");
  const what = ({ gate, pressing }: NonNullable<typeof first>) =>
    gate
      ? t("dashboard.answers.dateGate", { gate: gate.title[locale], unmet: gate.unmet.length })
      : t("dashboard.answers.datePressing", { workload: pressing?.name ?? "", deadline: pressing?.deadline[locale] ?? "" });
  if (!first) return figureOf(question, t("dashboard.answers.dateNone"), []);
  const risk = dates.find(({ gate }) => gate)?.gate?.risk ?? null;
  return figureOf(
    question,
    day(first.on),
    [what(first), second ? t("dashboard.answers.dateThen", { day: day(second.on), what: what(second) }) : null],
    first.gate && risk ? t(`report.risk.${risk}`) : null,
  );
}
