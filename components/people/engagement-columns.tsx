"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import type { EngagementView } from "@/lib/contract/people";
import type { EngagementState } from "@/lib/domain/access/engagement";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { PersonCell } from "./role-word";

export type EngagementAct = "accept" | "refuse" | "extend" | "end";

/** What may become of an engagement, by where it stands. */
const ACTS: Readonly<Record<EngagementState, readonly EngagementAct[]>> = {
  proposed: ["accept", "refuse"],
  running: ["extend", "end"],
  expired: ["extend"],
  ended: [],
  refused: [],
};
const TONES: Readonly<Record<EngagementState, BadgeTone>> = {
  proposed: "notice",
  running: "accent",
  expired: "plain",
  ended: "plain",
  refused: "plain",
};

export function useEngagementColumns(
  canManage: boolean,
  onAct: (act: EngagementAct, engagement: EngagementView) => void,
): readonly Column<EngagementView>[] {
  const t = useTranslations("people.engagements");
  const locale = useLocale() as Locale;
  const day = (at: string | null) => (at ? <time dateTime={at}>{formatDay(locale, at)}</time> : "—");
  const plain: Column<EngagementView>[] = [
    { key: "person", header: t("person"), rowHeader: true, cell: (row) => <PersonCell name={row.name} email={row.email} /> },
    {
      key: "mission",
      header: t("mission"),
      cell: (row) => (row.mission === "" ? "—" : <span className="wrap-anywhere">{row.mission}</span>),
    },
    { key: "state", header: t("state"), cell: (row) => <Badge tone={TONES[row.state]}>{t(`states.${row.state}`)}</Badge> },
    {
      key: "accepted",
      header: t("accepted"),
      className: "whitespace-nowrap sm:max-lg:hidden",
      cell: (row) => day(row.acceptedAt),
    },
    { key: "until", header: t("until"), className: "whitespace-nowrap", cell: (row) => day(row.endedAt ?? row.endsOn) },
  ];
  if (!canManage) return plain;
  return [
    ...plain,
    {
      key: "actions",
      header: t("actions"),
      align: "end",
      className: "sm:w-px sm:whitespace-nowrap",
      cell: (row) => (
        <span className="flex flex-wrap justify-end gap-1 sm:flex-nowrap">
          {ACTS[row.state].map((act) => (
            <Button
              key={act}
              size="small"
              variant={act === "accept" ? "secondary" : "quiet"}
              aria-label={t("actOf", { act: t(`act.${act}`), name: row.name })}
              onClick={() => onAct(act, row)}
            >
              {t(`act.${act}`)}
            </Button>
          ))}
          {ACTS[row.state].length === 0 ? "—" : null}
        </span>
      ),
    },
  ];
}
