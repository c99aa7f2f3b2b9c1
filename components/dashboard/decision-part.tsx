import { useTranslations } from "next-intl";
import { BarList } from "@/components/ui/chart/bar-list";
import { Figure } from "@/components/ui/chart/figure";
import { MatrixChart } from "@/components/ui/chart/matrix-chart";
import { LevelMark } from "@/components/ui/level-mark";
import { Link } from "@/components/ui/link";
import { SignedWord } from "@/components/ui/sign";
import { decidedAs, namedAs, together } from "@/lib/domain/dashboard/answers";
import { OUTCOMES } from "@/lib/domain/decision/decision";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import type { PartProps } from "./part";
import { Reason } from "./reason";
import { useFormat } from "./use-format";

/** What is decided of every workload; what rests on little is told apart. Most ready to move first. */
export function DecisionPart({ dashboard, base }: PartProps) {
  const t = useTranslations("dashboard.decisions");
  const { number } = useFormat();
  const { cells } = dashboard.decisions;
  const all = together(cells);
  const now = decidedAs(cells, "migrate-now").workloads;
  const message =
    all.workloads === 0 ? t("empty") : t("message", { now: number(now), weak: number(all.weak), all: number(all.workloads) });
  return (
    <Figure title={t("title")} message={message} table={null}>
      {all.workloads > 0 ? (
        <div className="grid items-start gap-6 2xl:grid-cols-[2fr_3fr] print:block">
          {/* On paper the answers give these figures already. */}
          <div className="print:hidden">
            <Outcomes dashboard={dashboard} base={base} />
          </div>
          <Matrix dashboard={dashboard} base={base} />
        </div>
      ) : null}
      <Missing dashboard={dashboard} base={base} />
    </Figure>
  );
}

/** What each of the workloads lacks that cannot be decided yet. On paper the answers give what most of them lack. */
function Missing({ dashboard: { decisions }, base }: PartProps) {
  const t = useTranslations("dashboard");
  const { workloads, why, others } = namedAs(decisions, "examine", Number.POSITIVE_INFINITY);
  if (why.length === 0) return null;
  return (
    <section aria-label={t("decisions.missing")} className="flex flex-col gap-1 print:hidden">
      <h3>{t("decisions.missing")}</h3>
      <ul className="flex flex-col">
        {why.map((one) => (
          <li key={one.text} className="border-t border-rule py-1.5 wrap-break-word first:border-t-0">
            <Reason of={one} whole={workloads} />
          </li>
        ))}
        {others > 0 ? <li className="border-t border-rule py-1.5">{t("answers.whyOthers", { count: others })}</li> : null}
      </ul>
      <p className="text-sm">
        <Link href={`${base}/workloads?outcome=examine`} prefetch={false} className="text-accent hover:underline">
          {t("decisions.missingAll")}
        </Link>
      </p>
    </section>
  );
}

function Outcomes({ dashboard: { decisions }, base }: PartProps) {
  const t = useTranslations("dashboard");
  const words = useTranslations("eligibility-words");
  const { number } = useFormat();
  const items = [...OUTCOMES].reverse().flatMap((outcome) => {
    const { workloads, weak } = decidedAs(decisions.cells, outcome);
    if (workloads === 0) return [];
    const parts = [
      { value: workloads - weak, look: "full" as const },
      { value: weak, look: "striped" as const },
    ];
    const count = t("workloads", { count: workloads });
    const text = weak > 0 ? `${count}, ${t("ofWhichWeak", { count: number(weak) })}` : count;
    return [{ key: outcome, label: words(`outcome.${outcome}`), href: `${base}/workloads?outcome=${outcome}`, parts, text }];
  });
  const legend = [
    { look: "full" as const, words: t("solid") },
    { look: "striped" as const, words: t("weak") },
  ];
  return <BarList label={t("decisions.outcomes")} items={items} legend={legend} />;
}

/** On paper the columns are narrow: the word alone, which may break. */
const NARROW = "print:inline print:text-xs print:whitespace-normal print:hyphens-auto print:[&_svg]:hidden";

function Matrix({ dashboard: { decisions }, base }: PartProps) {
  const t = useTranslations("dashboard.decisions");
  const words = useTranslations("eligibility-words");
  const { number } = useFormat();
  const { cells } = decisions;
  const verdicts = VERDICTS.filter((verdict) => cells.some((cell) => cell.verdict === verdict));
  const levels = LEVELS.filter((level) => cells.some((cell) => cell.level === level));
  const shown = verdicts.flatMap((verdict) =>
    levels.map((level) => {
      const { workloads, weak } = together(cells.filter((cell) => cell.verdict === verdict && cell.level === level));
      const named = { verdict: words(`verdict.${verdict}`), level: words(`obligation.${level}`) };
      const name = t("cell", { ...named, count: workloads, weak: number(weak) });
      const href = `${base}/workloads?verdict=${verdict}&level=${level}`;
      return { row: verdict, column: level, value: workloads, weak, name, href };
    }),
  );
  return (
    <MatrixChart
      caption={t("matrix")}
      corner={t("verdict")}
      total={t("total")}
      rows={verdicts.map((verdict) => {
        const label = words(`verdict.${verdict}`);
        const href = `${base}/workloads?verdict=${verdict}`;
        return { key: verdict, label, hue: verdict, href, sign: <SignedWord of={verdict}>{label}</SignedWord> };
      })}
      columns={levels.map((level) => {
        const label = words(`obligation.${level}`);
        const href = `${base}/obligations?level=${level}`;
        return { key: level, label, href, sign: <LevelMark level={level} label={label} className={NARROW} /> };
      })}
      cells={shown}
      format={number}
    />
  );
}
