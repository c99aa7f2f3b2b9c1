import { useLocale, useTranslations } from "next-intl";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { type WholeFigures, wholeOf } from "@/lib/domain/portfolio/whole";
import { formatDay } from "@/lib/i18n/format";
import { type ComparedRow, useCounted } from "./use-counted";

const COUNTS = ["projects", "counted", "judged", "workloads"] as const;
const MORE = ["unmet", "pressing", "awaitingReview", "questionnairesBehind", "editionsBehind"] as const;

/** The figures of two organisations over all their projects, in words. */
export function useWholes(first: readonly PortfolioLine[], second: readonly PortfolioLine[]): ComparedRow[] {
  const t = useTranslations("portfolio.comparison");
  const verdicts = useTranslations("eligibility-words.verdict");
  const locale = useLocale() as Locale;
  const [one, other] = [wholeOf(projectsOf(first)), wholeOf(projectsOf(second))];
  const compared = useCounted(one, other);
  const count = (key: (typeof COUNTS)[number] | (typeof MORE)[number] | "weak"): ComparedRow => ({
    key,
    name: t(`whole.rows.${key}`),
    ...compared.count((whole) => whole[key]),
  });
  const since = ({ computedAt }: WholeFigures) => (computedAt === null ? t("never") : formatDay(locale, computedAt));
  const nameOf = (lines: readonly PortfolioLine[]) => lines[0]?.organisation.name ?? "";
  return [
    { key: "organisation", name: t("rows.organisation"), first: nameOf(first), second: nameOf(second), difference: "" },
    ...COUNTS.map(count),
    ...VERDICTS.map((verdict) => ({
      key: verdict,
      name: t("whole.rows.verdict", { verdict: verdicts(verdict) }),
      ...compared.count(({ byWorkload }) => byWorkload?.[verdict] ?? null),
    })),
    { key: "eligible", name: t("rows.eligible"), ...compared.share(({ shareEligible }) => shareEligible) },
    count("weak"),
    { key: "shareWeak", name: t("whole.rows.shareWeak"), ...compared.share(({ shareWeak }) => shareWeak) },
    ...MORE.map(count),
    { key: "computedAt", name: t("whole.rows.computedAt"), first: since(one), second: since(other), difference: "" },
  ];
}

/** An organisation without a project has a line all the same. */
function projectsOf(lines: readonly PortfolioLine[]): PortfolioLine[] {
  return lines.filter(({ project }) => project !== null);
}
