import { useLocale, useTranslations } from "next-intl";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { compareFigures } from "@/lib/domain/portfolio/comparison";
import { PHASES } from "@/lib/domain/programme/phase";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay } from "@/lib/i18n/format";
import { type ComparedRow, useCounted } from "./use-counted";

const ROWS = [
  "organisation",
  "project",
  "phase",
  "score",
  "completeness",
  "dueOn",
  "unmet",
  "workloads",
  "eligible",
  "weak",
  "pressing",
  "awaiting",
  "questionnaires",
  "edition",
  "movedAt",
  "computedAt",
] as const;

type RowKey = (typeof ROWS)[number];
type Pick<T> = (line: PortfolioLine) => T;
const DAY = 24 * 3_600_000;

/** Each figure of two lines in words, and what the second has more or less of. */
export function useComparison(first: PortfolioLine, second: PortfolioLine): ComparedRow[] {
  const t = useTranslations("portfolio.comparison");
  const none = useTranslations("portfolio")("noProject");
  const projectOf = ({ project }: PortfolioLine) => project?.name ?? none;
  const counted = useCounted(first, second);
  const dated = useDated(first, second);
  const row = (key: RowKey, texts: Omit<ComparedRow, "key" | "name">): ComparedRow => ({ key, name: t(`rows.${key}`), ...texts });
  return [
    row("organisation", { first: first.organisation.name, second: second.organisation.name, difference: "" }),
    row("project", { first: projectOf(first), second: projectOf(second), difference: "" }),
    row("phase", dated.phase()),
    row(
      "score",
      counted.points(({ score }) => score),
    ),
    row(
      "completeness",
      counted.share(({ completeness }) => completeness),
    ),
    row(
      "dueOn",
      dated.day(({ dueOn }) => dueOn),
    ),
    row(
      "unmet",
      counted.count(({ unmet }) => unmet),
    ),
    row(
      "workloads",
      counted.count(({ workloads }) => workloads),
    ),
    row(
      "eligible",
      counted.share(({ shareEligible }) => shareEligible),
    ),
    row(
      "weak",
      counted.share(({ shareWeak }) => shareWeak),
    ),
    row(
      "pressing",
      counted.count(({ pressing }) => pressing),
    ),
    row(
      "awaiting",
      counted.count(({ awaitingReview }) => awaitingReview),
    ),
    row(
      "questionnaires",
      counted.count(({ questionnairesBehind }) => questionnairesBehind),
    ),
    row("edition", dated.edition()),
    row(
      "movedAt",
      dated.day(({ movedAt }) => wallTime(new Date(movedAt)).day),
    ),
    row(
      "computedAt",
      dated.day(({ computedAt }) => computedAt && wallTime(new Date(computedAt)).day, t("never")),
    ),
  ];
}

function useDated(first: PortfolioLine, second: PortfolioLine) {
  const t = useTranslations("portfolio.comparison");
  const list = useTranslations("portfolio");
  const phases = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const stepOf = ({ project }: PortfolioLine) => (project ? PHASES.indexOf(project.phase) + (project.operating ? 1 : 0) : null);
  const phaseOf = ({ project }: PortfolioLine) =>
    project ? (project.operating ? list("operating") : phases(project.phase)) : list("noProject");
  const editionOf = ({ editionBehind }: PortfolioLine) => t(editionBehind ? "editionBehind" : "editionCurrent");
  return {
    phase: () => {
      const { difference } = compareFigures(stepOf(first), stepOf(second));
      const words = { count: Math.abs(difference ?? 0) };
      const said =
        difference === null ? t("incomparable") : difference === 0 ? t("same") : t(difference > 0 ? "ahead" : "behind", words);
      return { first: phaseOf(first), second: phaseOf(second), difference: said };
    },
    day: (of: Pick<string | null>, none = t("none")) => {
      const [one, other] = [of(first), of(second)];
      const days = one === null || other === null ? null : Math.round((Date.parse(other) - Date.parse(one)) / DAY);
      const words = { days: Math.abs(days ?? 0) };
      const said = days === null ? t("incomparable") : days === 0 ? t("same") : t(days > 0 ? "daysLater" : "daysEarlier", words);
      const shown = (day: string | null) => (day === null ? none : formatDay(locale, day));
      return { first: shown(one), second: shown(other), difference: said };
    },
    edition: () => {
      const apart = t(second.editionBehind ? "secondOutdated" : "firstOutdated");
      const same = first.editionBehind === second.editionBehind;
      return { first: editionOf(first), second: editionOf(second), difference: same ? t("same") : apart };
    },
  };
}
