"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { CoverageView } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";

type Row = CoverageView["roles"][number];

/** The figures of the picture. */
export function CoverageTable({ roles }: { roles: readonly Row[] }) {
  const t = useTranslations("training");
  const locale = useLocale() as Locale;
  const number = (key: "modules" | "learners" | "trained" | "done" | "toDo", header: string): Column<Row> => ({
    key,
    header,
    align: "end",
    cell: (row) => formatNumber(locale, row[key]),
  });
  const columns: readonly Column<Row>[] = [
    { key: "role", header: t("coverage.role"), rowHeader: true, cell: (row) => t(`role.${row.role}`) },
    number("modules", t("coverage.modules")),
    number("learners", t("coverage.learnersColumn")),
    number("trained", t("coverage.trained")),
    number("done", t("coverage.doneColumn")),
    number("toDo", t("coverage.toDo")),
    { key: "share", header: t("coverage.share"), align: "end", cell: (row) => formatShare(locale, row.done, row.toDo) },
  ];
  return (
    <Disclosure summary={t("coverage.table")}>
      <DataTable caption={t("coverage.title")} columns={columns} rows={roles} rowKey={(row) => row.role} />
    </Disclosure>
  );
}
