import { useLocale, useTranslations } from "next-intl";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { wallDay } from "@/lib/domain/training/meeting-time";
import { formatDay, formatShare, formatTenth } from "@/lib/i18n/format";
import type { LineWords, ShownAction, ShownDue, ShownLine, ShownReadiness } from "./shown-line";

/** The words that every line has. */
export function useLineWords(): LineWords {
  const t = useTranslations("portfolio");
  return {
    none: t("noPhase"),
    noProject: t("noProject"),
    compare: t("compare"),
    chosen: t("chosen"),
    risks: { late: t("risks.late"), "at-risk": t("risks.at-risk") },
    noAction: t("noAction"),
    overdue: t("overdue"),
    followUp: t("followUp"),
  };
}

/** Puts lines into words. `today` is the day in Paris. */
export function useShownLines(lines: readonly PortfolioLine[], today: string): ShownLine[] {
  const t = useTranslations("portfolio");
  const phases = useTranslations("eligibility-words.phase");
  const forms = useTranslations("organisation.legalForms");
  const readiness = useReadiness();
  const due = useDue();
  const movement = useMovement(today);
  const drift = useDrift();
  const action = useAction();
  return lines.map((line) => {
    const { id, organisation, project } = line;
    const { name, legalForm, openable } = organisation;
    return {
      id,
      organisation: name,
      ...(openable ? { organisationId: organisation.id } : {}),
      form: forms(legalForm),
      project: project?.name ?? null,
      ...(project ? { compareLabel: t("compareOf", { organisation: name, project: project.name }) } : {}),
      phase: project && (project.operating ? t("operating") : phases(project.phase)),
      readiness: readiness(line),
      due: due(line),
      movement: movement(line),
      review: line.awaitingReview,
      drift: drift(line),
      action: action(line),
    };
  });
}

type Wording<T> = (line: PortfolioLine) => T;

/** The score with its completeness, and when both were counted. */
function useReadiness(): Wording<ShownReadiness | string> {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  return ({ project, score, completeness, computedAt }) => {
    if (!project) return t("noPhase");
    if (computedAt === null) return t("notCounted");
    return {
      score: score === null ? t("unknown") : t("score", { score: formatTenth(locale, score) }),
      completeness: t("completeness", { share: formatShare(locale, completeness ?? 0, 1) }),
      counted: t("countedOn", { day: formatDay(locale, wallDay(new Date(computedAt))) }),
    };
  };
}

/** The day of the gate, what threatens it today and what is still unmet. */
function useDue(): Wording<ShownDue | string> {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  return ({ project, dueOn, risk, unmet }) => {
    if (!project) return t("noPhase");
    if (dueOn === null) return t("noDue");
    return { day: dueOn, words: formatDay(locale, dueOn), risk, unmet: unmet === null ? null : t("unmet", { count: unmet }) };
  };
}

const DAY = 24 * 3_600_000;

function useMovement(today: string): Wording<ShownLine["movement"]> {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  return ({ movedAt }) => {
    const day = wallDay(new Date(movedAt));
    const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY));
    return { day, words: formatDay(locale, day), ago: t("movedAgo", { days }) };
  };
}

/** What the project is behind in: the catalogue's edition, its questionnaires. */
function useDrift(): Wording<readonly string[] | string> {
  const t = useTranslations("portfolio");
  return ({ computedAt, editionBehind, questionnairesBehind: count }) => {
    if (computedAt === null) return t("noPhase");
    if (!editionBehind && count === 0) return t("upToDate");
    return [...(editionBehind ? [t("editionBehind")] : []), ...(count > 0 ? [t("questionnairesBehind", { count })] : [])];
  };
}

/** The next open action, for who follows the organisation up, and the way to all that is noted. */
function useAction(): Wording<ShownAction | null> {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  return ({ organisation: { id, name, followed }, nextAction }) => {
    if (!followed) return null;
    const dueOn = nextAction?.dueOn ?? null;
    return {
      href: `/organisations/${id}/follow-up`,
      label: t("followUpOf", { organisation: name }),
      text: nextAction?.text ?? null,
      due: dueOn && t("actionDue", { day: formatDay(locale, dueOn) }),
      overdue: nextAction?.overdue ?? false,
    };
  };
}
