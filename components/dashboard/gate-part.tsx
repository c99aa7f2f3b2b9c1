import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/chart/figure";
import { Timeline, type TimelineLane } from "@/components/ui/chart/timeline";
import { Link } from "@/components/ui/link";
import { nextGateOf } from "@/lib/domain/dashboard/answers";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";
import type { WordedDashboard } from "./worded-dashboard";

type Gate = WordedDashboard["gates"][number];

/** The phase under way, the gate that ends it, what threatens its date, and whose affair that is. */
export function GatePart({ dashboard, base }: PartProps) {
  const t = useTranslations("dashboard.gates");
  const phases = useTranslations("eligibility-words.phase");
  const { day } = useFormat();
  const next = nextGateOf(dashboard);
  const lanes = useLanes(dashboard, base);
  return (
    <Figure title={t("title")} message={t("message", { phase: phases(dashboard.phase), next: useNextWords(next) })} table={null}>
      <div className="print:hidden">
        <Timeline
          label={t("lanes")}
          lanes={lanes}
          today={dashboard.day}
          todayWords={t("today", { day: day(dashboard.day) })}
          formatTick={(tick) => day(tick.slice(0, 7))}
          narrow
        />
      </div>
      {next ? <Missing gate={next} base={base} /> : null}
    </Figure>
  );
}

function useNextWords(gate: Gate | null): string {
  const t = useTranslations("dashboard.gates");
  const { day } = useFormat();
  if (gate === null) return t("operating");
  if (gate.dueOn === null) return t("noDate");
  return t(gate.risk ?? "onTime", { day: day(gate.dueOn), count: gate.unmet });
}

function useLanes({ gates, phase, operating }: WordedDashboard, base: string): TimelineLane[] {
  const t = useTranslations("dashboard.gates");
  const { day } = useFormat();
  const at = gates.findIndex((gate) => gate.phase === phase);
  return gates.map((gate, place) => {
    const passed = operating || place < at;
    const { dueOn, passedOn, risk, criteria, unmet } = gate;
    const due = dueOn && t(risk === "late" ? "dueLate" : risk === "at-risk" ? "dueRisk" : "dueOn", { day: day(dueOn) });
    return {
      key: gate.phase,
      label: gate.title,
      href: `${base}/programme`,
      from: place === 0 ? null : (gates[place - 1]?.passedOn ?? gates[place - 1]?.dueOn ?? null),
      on: passed ? passedOn : dueOn,
      kind: passed ? "passed" : (risk ?? "due"),
      text: passed ? (passedOn ? t("passedOn", { day: day(passedOn) }) : t("passed")) : (due ?? t("undated")),
      note: t("criteria", { met: criteria - unmet, all: criteria }),
      current: !operating && gate.phase === phase,
    };
  });
}

function Missing({ gate: { unmet, missing }, base }: { gate: Gate; base: string }) {
  const t = useTranslations("dashboard");
  if (unmet === 0) return <p>{t("gates.nothingMissing")}</p>;
  return (
    <section aria-label={t("gates.missing")} className="flex flex-col gap-1">
      <h3>{t("gates.missing")}</h3>
      <ul className="flex flex-col">
        {missing.map(({ id, title, owners, today }) => (
          <li key={id} className="border-t border-rule py-1.5 first:border-t-0">
            <span className="font-medium">{title}</span>{" "}
            <span className="text-sm text-soft">— {owners.length > 0 ? owners.join(", ") : t("nobody")}</span>
            {today === null ? null : <span className="figures block text-sm">{t("gates.stands", { fact: today })}</span>}
          </li>
        ))}
      </ul>
      {unmet > missing.length ? (
        <p className="text-sm">
          <Link href={`${base}/programme`} prefetch={false} className="text-accent hover:underline">
            {t("gates.others", { count: unmet - missing.length })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
