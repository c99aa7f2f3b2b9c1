"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import type { MemberView } from "@/lib/contract/people";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { PersonCell, RoleWord } from "./role-word";

interface Given {
  self: string;
  canManage: boolean;
  onChange: (member: MemberView) => void;
  onEnd: (member: MemberView) => void;
}

export function useMemberColumns({ self, canManage, onChange, onEnd }: Given): readonly Column<MemberView>[] {
  const t = useTranslations("people.members");
  const locale = useLocale() as Locale;
  const seen = (at: string | null | undefined) => (at ? <time dateTime={at}>{formatMoment(locale, at)}</time> : t("never"));
  const plain: Column<MemberView>[] = [
    {
      key: "person",
      header: t("person"),
      rowHeader: true,
      cell: (row) => <PersonCell name={row.name} email={row.email} self={row.personId === self} />,
    },
    { key: "role", header: t("role"), cell: (row) => <RoleWord role={row.role} areas={row.areas} /> },
    {
      key: "since",
      header: t("since"),
      className: "whitespace-nowrap",
      cell: (row) => <time dateTime={row.since}>{formatDay(locale, row.since)}</time>,
    },
  ];
  if (!canManage) return plain;
  return [
    ...plain,
    { key: "factor", header: t("factor"), cell: (row) => (row.activity?.secondFactor ? t("factorOn") : t("factorOff")) },
    { key: "seen", header: t("seen"), className: "sm:max-lg:hidden", cell: (row) => seen(row.activity?.lastSeenAt) },
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
          {row.personId === self ? null : (
            <Button size="small" variant="quiet" aria-label={t("endOf", { name: row.name })} onClick={() => onEnd(row)}>
              {t("end")}
            </Button>
          )}
        </span>
      ),
    },
  ];
}
