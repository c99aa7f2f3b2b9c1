import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/chart/figure";
import { StackedBar } from "@/components/ui/stacked-bar";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";

const DECIDING = VERDICTS.filter((verdict) => verdict !== "configuration");

interface ServicePictureProps {
  byService: Readonly<Record<Verdict, number>>;
  heading?: "h2" | "h3" | "none";
  href?: string;
  source?: ReactNode;
}

/** What the tenant holds or uses, as one bar by verdict. */
export function ServicePicture({ byService, heading = "h2", href, source }: ServicePictureProps) {
  const t = useTranslations("picture");
  const words = useTranslations("eligibility-words.verdict");
  const locale = useLocale() as Locale;
  const total = DECIDING.reduce((sum, verdict) => sum + byService[verdict], 0);
  const segments = DECIDING.map((verdict) => ({
    key: verdict,
    sign: verdict,
    value: byService[verdict],
    label: words(verdict),
    text: formatNumber(locale, byService[verdict]),
    ...(href && byService[verdict] > 0 ? { href } : {}),
  }));
  const parts =
    segments
      .filter(({ value }) => value > 0)
      .map(({ label, text }) => `${label} ${text}`)
      .join(", ") || "—";
  const header = (key: "verdict" | "services") => ({ header: t(`service.columns.${key}`) });
  return (
    <Figure
      title={t("service.title")}
      heading={heading}
      message={t("service.message", { total, parts })}
      table={{
        summary: t("table"),
        caption: t("service.caption"),
        columns: [header("verdict"), header("services")],
        rows: segments.map(({ key, label, text }) => ({ key, cells: [label, text] })),
      }}
      {...(source ? { source } : {})}
    >
      <StackedBar label={t("service.bar", { parts })} segments={segments} />
    </Figure>
  );
}
