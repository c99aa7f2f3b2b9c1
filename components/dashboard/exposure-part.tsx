import { useTranslations } from "next-intl";
import { BeforeAfter } from "@/components/ui/chart/before-after";
import { Figure } from "@/components/ui/chart/figure";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";

/** Within reach of a law from outside the Union, today and after the plan; what that rests on stands beneath, with its standing. */
export function ExposurePart({ dashboard: { exposure, decisions }, base }: PartProps) {
  const t = useTranslations("dashboard.exposure");
  const { number } = useFormat();
  const { before, after } = exposure;
  const counts = {
    before: number(before.exposed),
    after: number(after.exposed),
    free: number(after.free),
    unknown: number(after.unknown),
  };
  const judged = decisions.workloads > 0;
  const bar = (moment: "before" | "after") => {
    const { exposed, free, unknown } = exposure[moment];
    return t("bar", { exposed: number(exposed), free: number(free), unknown: number(unknown) });
  };
  return (
    <Figure title={t("title")} message={judged ? t("message", counts) : t("empty")} table={null}>
      {judged ? (
        <BeforeAfter
          label={t("label")}
          before={t("before")}
          after={t("after")}
          parts={[
            {
              key: "exposed",
              label: t("exposed"),
              look: "striped",
              hue: "redesign",
              before: before.exposed,
              after: after.exposed,
            },
            { key: "free", label: t("free"), look: "full", before: before.free, after: after.free },
            { key: "unknown", label: t("unknown"), look: "unknown", before: before.unknown, after: after.unknown },
          ]}
          textOf={bar}
          flow={
            <Link href={`${base}/workloads/decisions`} prefetch={false} className="hover:text-accent hover:underline">
              {t("flow", { count: Math.max(0, after.free - before.free) })}
            </Link>
          }
        />
      ) : null}
      <div data-print="no">
        <Basis basis={exposure.basis} />
      </div>
      <Sources basis={exposure.basis} />
    </Figure>
  );
}

/** On paper nothing unfolds: the sources alone, in one line. */
function Sources({ basis }: { basis: PartProps["dashboard"]["exposure"]["basis"] }) {
  const t = useTranslations("dashboard.exposure");
  const named = basis.map(({ source, standing }) => `${source} (${t(`standing.${standing}`)})`);
  return (
    <p className="hidden text-sm text-soft print:block">
      {t("basis")} — {named.join(", ")}
    </p>
  );
}

function Basis({ basis }: { basis: PartProps["dashboard"]["exposure"]["basis"] }) {
  const t = useTranslations("dashboard.exposure");
  const { day } = useFormat();
  return (
    <Disclosure summary={t("basis")}>
      <ul className="flex max-w-prose flex-col gap-2">
        {basis.map(({ text: said, standing, source, date }) => (
          <li key={said}>
            {said}
            <span className="block text-sm text-soft">
              {t("source", { standing: t(`standing.${standing}`), source, date: day(date) })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
