"use client";

import { useLocale, useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Provenance } from "@/lib/contract/own-questionnaire";
import type { Permission } from "@/lib/domain/access/policy";
import type { Completion } from "@/lib/domain/assessment/completion";
import type { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import type { AssessmentScope } from "./assessment-scope";
import { HeadActions } from "./head-actions";
import { StateBadge } from "./state-badge";
import { useOfQueue } from "./use-answer-queue";
import type { Moving } from "./use-news";

export interface AssessmentHeadProps {
  scope: AssessmentScope;
  base: string;
  questionnaire: Questionnaire;
  /** Where an organisation's own questionnaire comes from. */
  own: Provenance | null;
  newerVersion: string | null;
  moving: Moving;
  completion: Completion;
  projects: readonly { readonly id: string; readonly name: string }[];
  role: string;
  may: (permission: Permission) => boolean;
  refresh: () => Promise<void>;
  hrefOf: (questionId: string) => string;
}

/** What the assessment is, where it stands, and what may be done with it now. */
export function AssessmentHead(props: AssessmentHeadProps) {
  const { base, questionnaire, own, moving, scope } = props;
  const t = useTranslations("assessment.head");
  const locale = useLocale() as Locale;
  const { state, dueOn, submitted, reviewed } = moving;
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 max-w-prose flex-col gap-1">
          <BackLink href={`${base}/assessments`}>{t("back")}</BackLink>
          <h1 className="wrap-anywhere">{questionnaire.title[locale]}</h1>
          <p className="text-soft">{questionnaire.purpose[locale]}</p>
        </div>
        <HeadActions {...props} />
      </div>
      <ul className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        <li>
          <StateBadge state={state} />
        </li>
        <li className="text-soft">{t("version", { version: questionnaire.version })}</li>
        {dueOn ? <li className="text-soft">{t("due", { day: formatDay(locale, dueOn) })}</li> : null}
        {submitted ? (
          <li className="text-soft">{t("submitted", { name: submitted.name, at: formatMoment(locale, submitted.at) })}</li>
        ) : null}
        <li>
          <Link
            href={`${base}/assessments/${scope.assessmentId}/snapshots`}
            className="inline-flex min-h-6 items-center text-accent hover:underline"
          >
            {t("snapshots")}
          </Link>
        </li>
        {submitted ? (
          <li>
            <Link
              href={`${base}/assessments/${scope.assessmentId}/second-reading`}
              className="inline-flex min-h-6 items-center text-accent hover:underline"
            >
              {t("secondReading")}
            </Link>
          </li>
        ) : null}
      </ul>
      {own ? <OwnNotice own={own} /> : null}
      <Unsaved />
      {reviewed && (state === "returned" || state === "validated") ? (
        <Notice
          tone={state === "returned" ? "notice" : "plain"}
          title={t(state, { name: reviewed.name, at: formatMoment(locale, reviewed.at) })}
        >
          {reviewed.note ? <p className="max-w-prose whitespace-pre-wrap">{reviewed.note}</p> : null}
          {state === "validated" && reviewed.as === "project-lead" ? <p className="text-sm text-soft">{t("byLead")}</p> : null}
        </Notice>
      ) : null}
      {state === "submitted" ? <Notice>{t(moving.reviewer === "consultant" ? "waitsConsultant" : "waitsLead")}</Notice> : null}
    </header>
  );
}

/** A questionnaire that the portal did not write: whose it is, in which language, and what its score does not do. */
function OwnNotice({ own: { fileName, language, by, at } }: { own: Provenance }) {
  const t = useTranslations("own-questionnaire.own");
  const locale = useLocale() as Locale;
  return (
    <Notice title={t("title", { at: formatMoment(locale, at) })}>
      <p className="max-w-prose text-sm wrap-anywhere">{t("text", { fileName, by })}</p>
      <p className="max-w-prose text-sm text-soft">{t(`language.${language ?? "none"}`)}</p>
    </Notice>
  );
}

/** Only when something is not with the server yet: where it is meanwhile. */
function Unsaved() {
  const t = useTranslations("assessment.save");
  const open = useOfQueue((queue) => queue.unsaved().all);
  const lost = useOfQueue((queue) => queue.unsaved().lost);
  const conflicts = useOfQueue((queue) => queue.conflicts().length);
  if (open === 0) return null;
  if (conflicts > 0) return <Notice tone="notice">{t("conflicts", { count: conflicts })}</Notice>;
  return <p className="text-sm text-soft">{lost > 0 ? t("onlyHere", { count: lost }) : t("waitingHere", { count: open })}</p>;
}
