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
  const form = once((legalForm: PortfolioLine["organisation"]["legalForm"]) => forms(legalForm));
  const phase = once((of: NonNullable<PortfolioLine["project"]>["phase"]) => phases(of));
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
      form: form(legalForm),
      project: project?.name ?? null,
      ...(project ? { compareLabel: t("compareOf", { organisation: name, project: project.name }) } : {}),
      phase: project && (project.operating ? t("operating") : phase(project.phase)),
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

/** Lines repeat each other's days and counts: each of them is put into words once. */
function once<Given>(wording: (given: Given) => string): (given: Given) => string {
  const said = new Map<Given, string>();
  return (given) => {
    const words = said.get(given) ?? wording(given);
    said.set(given, words);
    return words;
  };
}

/** The score with its completeness, and when both were counted. */
function useReadiness(): Wording<ShownReadiness | string> {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  const complete = once((share: number) => t("completeness", { share: formatShare(locale, share, 1) }));
  const counted = once((day: string) => t("countedOn", { day: formatDay(locale, day) }));
  return ({ project, score, completeness, computedAt }) => {
    if (!project) return t("noPhase");
    if (computedAt === null) return t("notCounted");
    return {
      score: score === null ? t("unknown") : t("score", { score: formatTenth(locale, score) }),
      completeness: complete(completeness ?? 0),
      counted: counted(wallDay(new Date(computedAt))),
    };
  };
}

/** The day of the gate, what threatens it today and what is still unmet. */
function useDue(): Wording<ShownDue | string> {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  const missing = once((count: number) => t("unmet", { count }));
  const none = { project: t("noPhase"), due: t("noDue") };
  return ({ project, dueOn, risk, unmet }) => {
    if (!project) return none.project;
    if (dueOn === null) return none.due;
    return { day: dueOn, words: formatDay(locale, dueOn), risk, unmet: unmet === null ? null : missing(unmet) };
  };
}

const DAY = 24 * 3_600_000;

function useMovement(today: string): Wording<ShownLine["movement"]> {
  const t = useTranslations("portfolio");
  const locale = useLocale() as Locale;
  const ago = once((days: number) => t("movedAgo", { days }));
  return ({ movedAt }) => {
    const day = wallDay(new Date(movedAt));
    const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY));
    return { day, words: formatDay(locale, day), ago: ago(days) };
  };
}

/** What the project is behind in: the catalogue's edition, its questionnaires. */
function useDrift(): Wording<readonly string[] | string> {
  const t = useTranslations("portfolio");
  const [none, upToDate, edition] = [t("noPhase"), t("upToDate"), t("editionBehind")];
  const questionnaires = once((count: number) => t("questionnairesBehind", { count }));
  return ({ computedAt, editionBehind, questionnairesBehind: count }) => {
    if (computedAt === null) return none;
    if (!editionBehind && count === 0) return upToDate;
    return [...(editionBehind ? [edition] : []), ...(count > 0 ? [questionnaires(count)] : [])];
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
