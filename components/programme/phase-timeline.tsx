import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure, type FigureTable } from "@/components/ui/chart/figure";
import type { MomentKind } from "@/components/ui/chart/lane-mark";
import { Timeline, type TimelineLane } from "@/components/ui/chart/timeline";
import type { Locale } from "@/lib/domain/locale";
import type { DueRisk } from "@/lib/domain/programme/due";
import type { Phase } from "@/lib/domain/programme/phase";
import { formatDay, formatNumber } from "@/lib/i18n/format";

/** A gate as the calendar needs it: days, not moments. */
export interface CalendarGate {
  readonly phase: Phase;
  readonly dueOn: string | null;
  readonly risk: DueRisk | null;
  readonly passed: boolean;
  readonly passedOn: string | null;
  readonly criteria: number;
  readonly unmet: number;
}
interface PhaseTimelineProps {
  gates: readonly CalendarGate[];
  /** The phase of the project; null once every gate is passed. */
  phase: Phase | null;
  today: string;
  heading?: "h2" | "h3";
  hrefOf?: (phase: Phase) => string;
  source?: ReactNode;
}

/** The phases on an axis of time: when each gate was passed or is due, and what is late or at risk. */
export function PhaseTimeline({ gates, phase, today, heading = "h2", hrefOf, source }: PhaseTimelineProps) {
  const t = useTranslations("picture.phase");
  const words = useTranslations("picture");
  const locale = useLocale() as Locale;
  return (
    <Figure
      title={t("title")}
      heading={heading}
      message={useMessage(gates)}
      table={useTable(gates)}
      {...(source ? { source } : {})}
    >
      <Timeline
        label={t("list")}
        lanes={useLanes(gates, phase, hrefOf)}
        today={today}
        todayWords={words("today", { day: formatDay(locale, today) })}
        formatTick={(day) => formatDay(locale, day.endsWith("-01") ? day.slice(0, 7) : day)}
      />
    </Figure>
  );
}

function useMessage(gates: readonly CalendarGate[]): string {
  const t = useTranslations("picture.phase");
  const phases = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const passed = t("message", { passed: gates.filter((gate) => gate.passed).length, total: gates.length });
  const next = gates.find((gate) => !gate.passed && gate.dueOn !== null);
  if (!next?.dueOn) return `${passed} ${t("noNext")}`;
  const key = next.risk === "late" ? "nextLate" : next.risk === "at-risk" ? "nextAtRisk" : "next";
  return `${passed} ${t(key, { phase: phases(next.phase), day: formatDay(locale, next.dueOn) })}`;
}

function kindOf({ passed, risk }: CalendarGate): MomentKind {
  return passed ? "passed" : (risk ?? "due");
}

function useStanding(): (gate: CalendarGate) => string {
  const t = useTranslations("picture.phase");
  const locale = useLocale() as Locale;
  return ({ passed, passedOn, dueOn, risk }) => {
    if (passed) return passedOn ? t("passed", { day: formatDay(locale, passedOn) }) : t("passedBefore");
    return dueOn ? t(risk ?? "due", { day: formatDay(locale, dueOn) }) : t("noDue");
  };
}

/** A phase begins where the gate before it was passed, or is due. */
function useLanes(gates: readonly CalendarGate[], phase: Phase | null, hrefOf: PhaseTimelineProps["hrefOf"]): TimelineLane[] {
  const t = useTranslations("picture.phase");
  const phases = useTranslations("eligibility-words.phase");
  const stateOf = useStanding();
  const endOf = (gate: CalendarGate | undefined) => (gate?.passed ? gate.passedOn : (gate?.dueOn ?? null));
  return gates.map((gate, place) => ({
    key: gate.phase,
    label: phases(gate.phase),
    from: endOf(gates[place - 1]),
    on: endOf(gate),
    kind: kindOf(gate),
    text: stateOf(gate),
    current: gate.phase === phase,
    ...(gate.passed ? {} : { note: t("unmet", { count: gate.unmet, total: gate.criteria }) }),
    ...(hrefOf ? { href: hrefOf(gate.phase) } : {}),
  }));
}

function useTable(gates: readonly CalendarGate[]): FigureTable {
  const t = useTranslations("picture.phase");
  const words = useTranslations("picture");
  const phases = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const stateOf = useStanding();
  return {
    summary: words("table"),
    caption: t("caption"),
    columns: [{ header: t("columns.phase") }, { header: t("columns.state"), words: true }, { header: t("columns.unmet") }],
    rows: gates.map((gate) => ({
      key: gate.phase,
      cells: [phases(gate.phase), stateOf(gate), gate.passed ? "—" : formatNumber(locale, gate.unmet)],
    })),
  };
}
