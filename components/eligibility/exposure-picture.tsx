import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BeforeAfter } from "@/components/ui/chart/before-after";
import { Figure } from "@/components/ui/chart/figure";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";

type Exposure = Pick<Dashboard["exposure"], "before" | "after">;
const STATES = [
  { state: "exposed", look: "full" },
  { state: "unknown", look: "unknown" },
  { state: "free", look: "outline" },
] as const;

/** Workloads within reach of a law from outside the European Union, before the plan and after. */
export function ExposurePicture({
  exposure,
  heading = "h2",
  source,
}: {
  exposure: Exposure;
  heading?: "h2" | "h3";
  source?: ReactNode;
}) {
  const t = useTranslations("picture.exposure");
  const words = useTranslations("picture");
  const locale = useLocale() as Locale;
  const { before, after } = exposure;
  const parts = STATES.map(({ state, look }) => ({
    key: state,
    label: t(state),
    look,
    hue: "ink" as const,
    before: before[state],
    after: after[state],
  }));
  const total = (moment: "before" | "after") => parts.reduce((sum, part) => sum + part[moment], 0);
  const textOf = (moment: "before" | "after") =>
    parts
      .map((part) =>
        t("part", { name: part.label, count: part[moment], share: formatShare(locale, part[moment], total(moment)) }),
      )
      .join(" · ");
  const fewer = before.exposed - after.exposed;
  return (
    <Figure
      title={t("title")}
      heading={heading}
      message={t("message", { before: before.exposed, after: after.exposed, total: total("before") })}
      table={{
        summary: words("table"),
        caption: t("caption"),
        columns: [{ header: t("columns.state") }, { header: t("columns.before") }, { header: t("columns.after") }],
        rows: parts.map((part) => ({
          key: part.key,
          cells: [part.label, formatNumber(locale, part.before), formatNumber(locale, part.after)],
        })),
      }}
      {...(source ? { source } : {})}
    >
      <BeforeAfter
        label={t("list")}
        before={t("before")}
        after={t("after")}
        parts={parts}
        textOf={textOf}
        flow={`${fewer >= 0 ? t("flow", { count: fewer }) : t("flowMore", { count: -fewer })} ${t("stillUnknown", { count: after.unknown })}`}
      />
    </Figure>
  );
}
