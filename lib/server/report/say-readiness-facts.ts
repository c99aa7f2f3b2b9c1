import type { ReadinessReport } from "@/lib/domain/report/readiness-report";
import type { ReportWords } from "./report-words";
import type { SaidBlock, SaidSheet } from "./said";

/** The assessments that count, each under the version that it follows. */
export function sayAssessments({ assessments }: ReadinessReport, words: ReportWords): SaidSheet {
  const { t, locale, tenth, share, moment } = words;
  return {
    title: "",
    head: [
      t("assessment.list.name"),
      t("report.readiness.assessments.version"),
      t("assessment.list.state"),
      t("assessment.list.score"),
      t("assessment.list.completeness"),
      t("assessment.list.changed"),
    ],
    rows: assessments.map(({ title, version, state, reviewedAs, score, completeness, at }) => [
      title[locale],
      version,
      [t(`assessment.states.${state}`), ...(reviewedAs ? [t(`programme.roles.${reviewedAs}`)] : [])].join(" – "),
      score === null ? t("readiness.figures.unknown") : t("assessment.list.points", { score: tenth(score) }),
      share(completeness),
      moment(at),
    ]),
    note: null,
    empty: t("report.readiness.assessments.none"),
    widths: [40, 11, 26, 16, 16, 24],
    ends: [3, 4],
  };
}

export function sayAssumptions({ assumptions }: ReadinessReport, { t, day }: ReportWords): SaidSheet {
  return {
    title: "",
    head: (["statement", "status", "owner", "reviewOn", "finding"] as const).map((key) => t(`readiness.assumptions.${key}`)),
    rows: assumptions.map(({ statement, status, owner, reviewOn, finding }) => [
      statement,
      t(`readiness.assumptions.statuses.${status}`),
      owner ?? t("readiness.assumptions.noOwner"),
      reviewOn === null ? t("report.say.nothing") : day(reviewOn),
      finding || t("report.say.nothing"),
    ]),
    note: null,
    empty: t("report.readiness.assumptions.none"),
    widths: [44, 15, 20, 16, 30],
  };
}

/** Where each gate stands, then what is missing of those that are not passed, with who sees to it. */
export function sayGates({ gates }: ReadinessReport, { t, locale, day, number }: ReportWords): SaidBlock[] {
  const standing: SaidSheet = {
    title: "",
    head: (["gate", "due", "standing", "unmet"] as const).map((key) => t(`report.readiness.gates.${key}`)),
    rows: gates.map(({ title, dueOn, risk, passedOn, unmet, criteria }) => [
      title[locale],
      dueOn === null ? t("report.committee.gate.noDay") : day(dueOn),
      passedOn === null
        ? t(risk === null ? "report.readiness.gates.ahead" : `report.risk.${risk}`)
        : t("report.readiness.gates.passed", { day: day(passedOn) }),
      t("report.readiness.gates.count", { unmet: number(unmet.length), criteria: number(criteria) }),
    ]),
    note: null,
    empty: "",
    widths: [46, 18, 22, 18],
    ends: [3],
  };
  const missing = gates
    .filter(({ passedOn, unmet }) => passedOn === null && unmet.length > 0)
    .map(
      ({ phase, unmet }): SaidSheet => ({
        title: t("report.readiness.gates.missing", { gate: t(`eligibility-words.phase.${phase}`) }),
        head: [t("report.committee.threats.criterion"), t("report.committee.threats.owners")],
        rows: unmet.map(({ title, owners }) => [
          title[locale],
          owners.length > 0 ? owners.join(", ") : t("report.committee.blockers.noOwner"),
        ]),
        note: null,
        empty: "",
        widths: [64, 36],
      }),
    );
  return [standing, ...missing];
}

export function sayDecisions({ decisions }: ReadinessReport, { t, moment, number }: ReportWords): SaidSheet {
  return {
    title: "",
    head: [
      t("programme.ledger.columns.decision"),
      t("programme.ledger.columns.state"),
      t("programme.ledger.columns.proposed"),
      t("programme.ledger.columns.signed"),
    ],
    rows: decisions.map((one) => [
      [t("programme.ledger.number", { number: one.number }), t(`eligibility-words.phase.${one.gate}`)].join(" – "),
      t(`programme.decisionStates.${one.state}`),
      t("programme.ledger.by", { day: moment(one.proposedAt), name: one.proposedBy || t("programme.someone") }),
      t("programme.ledger.signed", { count: number(one.signed.length) }),
    ]),
    note: null,
    empty: t("programme.ledger.empty"),
    widths: [28, 26, 40, 16],
  };
}
