import { useLocale, useTranslations } from "next-intl";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { compareFigures } from "@/lib/domain/portfolio/comparison";
import { PHASES } from "@/lib/domain/programme/phase";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay, formatNumber, formatShare, formatTenth } from "@/lib/i18n/format";

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

export interface ComparedRow {
  readonly key: string;
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly difference: string;
}
type RowKey = (typeof ROWS)[number];
type Pick<T> = (line: PortfolioLine) => T;
const DAY = 24 * 3_600_000;
const percent = (share: number | null) => (share === null ? null : share * 100);

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

function useCounted(first: PortfolioLine, second: PortfolioLine) {
  const t = useTranslations("portfolio.comparison");
  const unknown = useTranslations("portfolio")("unknown");
  const locale = useLocale() as Locale;
  const compared = (of: Pick<number | null>, words: (figure: number) => string, apart: (figure: number) => string) => {
    const { difference, ...sides } = compareFigures(of(first), of(second));
    const said = (figure: number | null) => (figure === null ? unknown : words(figure));
    return { first: said(sides.first), second: said(sides.second), difference: differenceOf(difference, apart) };
  };
  const differenceOf = (difference: number | null, apart: (figure: number) => string) => {
    if (difference === null) return t("incomparable");
    if (difference === 0) return t("same");
    return t(difference > 0 ? "more" : "less", { figure: apart(Math.abs(difference)) });
  };
  const number = (figure: number) => formatNumber(locale, figure);
  return {
    count: (of: Pick<number | null>) => compared(of, number, number),
    points: (of: Pick<number | null>) =>
      compared(
        of,
        (figure) => formatTenth(locale, figure),
        (figure) => t("points", { figure: formatTenth(locale, figure) }),
      ),
    share: (of: Pick<number | null>) =>
      compared(
        (line) => percent(of(line)),
        (figure) => formatShare(locale, figure, 100),
        (figure) => t("percentPoints", { figure: formatTenth(locale, figure) }),
      ),
  };
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
