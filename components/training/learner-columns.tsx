"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import { Meter } from "@/components/ui/progress";
import type { ProjectScope } from "@/lib/client/eligibility";
import { certificateHref } from "@/lib/client/training";
import type { LearnerView } from "@/lib/contract/training-people";
import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay } from "@/lib/i18n/format";

interface Given {
  scope: ProjectScope;
  onChange: (learner: LearnerView) => void;
  onRemove: (learner: LearnerView) => void;
}

export function useLearnerColumns({ scope, onChange, onRemove }: Given): readonly Column<LearnerView>[] {
  const t = useTranslations("training.learners");
  const roles = useTranslations("training.role");
  const locale = useLocale() as Locale;
  return [
    {
      key: "person",
      header: t("person"),
      rowHeader: true,
      className: "lg:min-w-64",
      cell: (row) => <LearnerCell learner={row} />,
    },
    {
      key: "roles",
      header: t("roles"),
      cell: (row) => (row.roles.length > 0 ? row.roles.map((role) => roles(role)).join(", ") : t("noRole")),
    },
    { key: "progress", header: t("progress"), cell: (row) => <ProgressCell scope={scope} learner={row} /> },
    {
      key: "last",
      header: t("last"),
      className: "sm:max-lg:hidden whitespace-nowrap",
      cell: ({ lastCompletedAt: at }) =>
        at ? <time dateTime={at}>{formatDay(locale, wallTime(new Date(at)).day)}</time> : t("never"),
    },
    {
      key: "actions",
      header: t("actions"),
      align: "end",
      className: "sm:w-px sm:whitespace-nowrap",
      cell: (row) => (
        <span className="flex flex-wrap justify-end gap-1 sm:flex-nowrap">
          <Button size="small" variant="quiet" aria-label={t("changeOf", { name: row.name })} onClick={() => onChange(row)}>
            {t("change")}
          </Button>
          <Button size="small" variant="quiet" aria-label={t("removeOf", { name: row.name })} onClick={() => onRemove(row)}>
            {t("remove")}
          </Button>
        </span>
      ),
    },
  ];
}

/** Who it is, and whether by an account. */
export function LearnerCell({ learner: { name, email, member } }: { learner: LearnerView }) {
  const t = useTranslations("training.learners");
  return (
    <>
      <span className="block wrap-anywhere">
        {name}
        {member ? null : <span className="font-normal text-soft"> · {t("noAccount")}</span>}
      </span>
      <span className="block text-sm font-normal wrap-anywhere text-soft">{email}</span>
    </>
  );
}

function ProgressCell({ scope, learner: { id, name, roles, done, toDo } }: { scope: ProjectScope; learner: LearnerView }) {
  const t = useTranslations("training.learners");
  const words = useTranslations("training.role");
  const locale = useLocale();
  if (toDo === 0) return "—";
  if (done < toDo) {
    return (
      <span className="flex flex-wrap items-center gap-x-3">
        <Meter label={t("progressOf", { name })} value={done} max={toDo} />
        <span className="figures text-sm whitespace-nowrap text-soft">{t("done", { done, total: toDo })}</span>
      </span>
    );
  }
  return (
    <span className="flex flex-col">
      <span className="figures whitespace-nowrap">{t("done", { done, total: toDo })}</span>
      {roles.map((role) => (
        <a
          key={role}
          href={certificateHref(scope, id, { role, locale })}
          download
          aria-label={t("certificateOf", { name, role: words(role) })}
          className="inline-flex min-h-11 items-center text-sm text-accent underline sm:min-h-6"
        >
          {t("certificate", { role: words(role) })}
        </a>
      ))}
    </span>
  );
}
