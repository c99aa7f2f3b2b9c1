"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { downloadMeeting } from "@/lib/client/programme-address";
import type { TrainingSessionView } from "@/lib/contract/training-session";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

type Act = ((session: TrainingSessionView) => void) | null;
interface SessionListProps {
  scope: ProjectScope;
  base: string;
  sessions: readonly TrainingSessionView[];
  /** Null for who may not. */
  onChange: Act;
  onCancel: Act;
}

/** Sessions by month, each with its day and times beside what it is. */
export function SessionList({ sessions, ...rest }: SessionListProps) {
  const locale = useLocale() as Locale;
  const months = [...new Set(sessions.map(({ day }) => day.slice(0, 7)))];
  return months.map((month) => (
    <section key={month} aria-label={formatDay(locale, month)} className="flex flex-col gap-2">
      <h3 className="text-soft">{formatDay(locale, month)}</h3>
      <ul className="border border-rule bg-raised">
        {sessions
          .filter(({ day }) => day.startsWith(month))
          .map((session) => (
            <Session key={session.id} session={session} {...rest} />
          ))}
      </ul>
    </section>
  ));
}

function Session({ session, base, ...rest }: Omit<SessionListProps, "sessions"> & { session: TrainingSessionView }) {
  const t = useTranslations("training");
  const locale = useLocale() as Locale;
  const { day, from, to, title, cancelledAt, roles, trainer, place, note, modules } = session;
  const forWhom =
    roles.length > 0
      ? t("sessions.forRoles", { roles: roles.map((role) => t(`role.${role}`)).join(", ") })
      : t("sessions.forAll");
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-rule px-4 py-3 first:border-t-0 md:grid-cols-[10rem_minmax(0,1fr)_auto]">
      <p className="figures">
        <time dateTime={session.startsAt} className="font-medium">
          {formatDay(locale, day)}
        </time>
        <span className="block text-sm text-soft">{t("sessions.time", { from, to })}</span>
      </p>
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <span className={cancelledAt ? "font-medium text-soft line-through" : "font-medium"}>{title}</span>
          {cancelledAt ? <Badge tone="danger">{t("sessions.cancelled")}</Badge> : null}
        </p>
        <p className="text-sm wrap-anywhere text-soft">
          {[forWhom, place, trainer ? t("sessions.ledBy", { trainer }) : ""].filter(Boolean).join(" · ")}
        </p>
        {modules.length > 0 ? (
          <ul className="flex flex-wrap gap-x-4 text-sm">
            {modules.map((module) => (
              <li key={module.id}>
                <Link
                  href={`${base}/training/modules/${module.id}`}
                  className="inline-flex min-h-11 items-center text-accent underline sm:min-h-6"
                >
                  {module.title}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
        {note ? <p className="max-w-prose text-sm whitespace-pre-line">{note}</p> : null}
      </div>
      <Actions session={session} {...rest} />
    </li>
  );
}

function Actions({
  scope,
  session,
  onChange,
  onCancel,
}: Omit<SessionListProps, "sessions" | "base"> & { session: TrainingSessionView }) {
  const t = useTranslations("training.sessions");
  const locale = useLocale();
  const { id: trainingSessionId, title, cancelledAt } = session;
  return (
    <div className="flex flex-wrap items-start gap-1 md:justify-end">
      <a
        href={urlOf(downloadMeeting.path, { ...scope, trainingSessionId }, { locale })}
        download
        aria-label={t("calendarOf", { title })}
        className={buttonClass("quiet", "small")}
      >
        {t("calendarOne")}
      </a>
      {onChange && !cancelledAt ? (
        <Button size="small" variant="quiet" aria-label={t("changeOf", { title })} onClick={() => onChange(session)}>
          {t("change")}
        </Button>
      ) : null}
      {onCancel && !cancelledAt ? (
        <Button size="small" variant="quiet" aria-label={t("cancelOf", { title })} onClick={() => onCancel(session)}>
          {t("cancel")}
        </Button>
      ) : null}
    </div>
  );
}
