"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import type { FollowUpView } from "@/lib/contract/follow-up";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { ActLine } from "./follow-up-list";

interface ActionTableProps {
  items: readonly FollowUpView[];
  today: string;
  onEdit: (item: FollowUpView) => void;
  onToggle: (item: FollowUpView) => void;
}

/** What is to be done, the nearest day first. */
export function ActionTable({ items, today, onEdit, onToggle }: ActionTableProps) {
  const t = useTranslations("portfolio.followUps");
  const commands = (item: FollowUpView) => (
    <span className="inline-flex flex-wrap justify-end gap-2">
      <Button size="small" aria-label={t("finishOf", { text: item.text })} onClick={() => onToggle(item)}>
        {t("finish")}
      </Button>
      <Button size="small" aria-label={t("editOf", { text: item.text })} onClick={() => onEdit(item)}>
        {t("edit")}
      </Button>
    </span>
  );
  return (
    <DataTable
      caption={t("actionsCaption")}
      columns={[
        {
          key: "action",
          header: t("action"),
          rowHeader: true,
          cell: (item) => (
            <>
              <span className="wrap-anywhere whitespace-pre-wrap">{item.text}</span>
              <ActLine item={item} />
            </>
          ),
        },
        { key: "due", header: t("due"), cell: ({ dueOn }) => <Due dueOn={dueOn} today={today} /> },
        { key: "commands", header: t("commands"), align: "end", cell: commands },
      ]}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

function Due({ dueOn, today }: { dueOn: string | null; today: string }) {
  const t = useTranslations("portfolio.followUps");
  const locale = useLocale() as Locale;
  if (dueOn === null) return <span className="text-soft">{t("noDue")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 max-sm:justify-end">
      <time dateTime={dueOn} className="whitespace-nowrap">
        {formatDay(locale, dueOn)}
      </time>
      {dueOn < today ? <Badge tone="danger">{t("overdue")}</Badge> : null}
    </span>
  );
}
