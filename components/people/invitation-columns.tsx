"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import type { InvitationView } from "@/lib/contract/people";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { RoleWord } from "./role-word";

interface Given {
  /** The one that is being sent again. */
  busy: string | null;
  onRenew: (invitation: InvitationView) => void;
  onWithdraw: (invitation: InvitationView) => void;
}

export function useInvitationColumns({ busy, onRenew, onWithdraw }: Given): readonly Column<InvitationView>[] {
  const t = useTranslations("people.invitations");
  const locale = useLocale() as Locale;
  return [
    { key: "email", header: t("email"), rowHeader: true, cell: (row) => <span className="wrap-anywhere">{row.email}</span> },
    {
      key: "role",
      header: t("role"),
      cell: (row) => (
        <>
          <RoleWord role={row.role} areas={row.areas} />
          {row.engagementEndsOn ? (
            <span className="block text-sm text-soft">{t("until", { day: formatDay(locale, row.engagementEndsOn) })}</span>
          ) : null}
        </>
      ),
    },
    { key: "by", header: t("by"), className: "sm:max-lg:hidden", cell: (row) => row.invitedBy ?? t("byPlatform") },
    {
      key: "until",
      header: t("expires"),
      cell: (row) => (
        <>
          {row.state === "expired" ? <Badge tone="notice">{t("expired")}</Badge> : null}{" "}
          <time dateTime={row.expiresAt} className="whitespace-nowrap">
            {formatMoment(locale, row.expiresAt)}
          </time>
        </>
      ),
    },
    {
      key: "actions",
      header: t("actions"),
      align: "end",
      className: "sm:w-px sm:whitespace-nowrap",
      cell: (row) => (
        <span className="flex flex-wrap justify-end gap-1 sm:flex-nowrap">
          <Button
            size="small"
            variant="quiet"
            busy={busy === row.id}
            aria-label={t("renewOf", { email: row.email })}
            onClick={() => onRenew(row)}
          >
            {t("renew")}
          </Button>
          <Button size="small" variant="quiet" aria-label={t("withdrawOf", { email: row.email })} onClick={() => onWithdraw(row)}>
            {t("withdraw")}
          </Button>
        </span>
      ),
    },
  ];
}
