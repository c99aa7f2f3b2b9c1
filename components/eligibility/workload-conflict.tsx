"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { CRITICALITIES } from "@/lib/contract/words";
import { conflictingFields, type DraftField, type WorkloadDraft } from "./workload-draft";

interface WorkloadConflictProps {
  mine: WorkloadDraft;
  theirs: WorkloadDraft;
  busy: boolean;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}

/** Two versions of one record, side by side, and the choice between them. */
export function WorkloadConflict({ mine, theirs, busy, onKeepMine, onKeepTheirs }: WorkloadConflictProps) {
  const t = useTranslations("workload.form");
  const written = useWritten();
  const columns: readonly Column<DraftField>[] = [
    { key: "field", header: t("field"), rowHeader: true, cell: (field) => t(field) },
    { key: "mine", header: t("mine"), cell: (field) => written(mine, field) },
    { key: "theirs", header: t("theirs"), cell: (field) => written(theirs, field) },
  ];
  return (
    <section role="alert" className="flex flex-col gap-3 border-l-3 border-redesign bg-notice-wash p-4">
      <h3>{t("conflictTitle")}</h3>
      <p>{t("conflictLead")}</p>
      <DataTable
        caption={t("conflictCaption")}
        columns={columns}
        rows={conflictingFields(mine, theirs)}
        rowKey={(field) => field}
      />
      <div className="flex flex-wrap gap-3">
        <Button onClick={onKeepTheirs}>{t("keepTheirs")}</Button>
        <Button variant="primary" busy={busy} onClick={onKeepMine}>
          {t("keepMine")}
        </Button>
      </div>
    </section>
  );
}

/** A field of a record in words. */
function useWritten(): (draft: WorkloadDraft, field: DraftField) => string {
  const t = useTranslations("workload");
  return (draft, field) => {
    if (field === "dataCategories") {
      return draft.dataCategories.map((category) => t(`dataCategories.${category}`)).join(", ") || t("form.noValue");
    }
    if (field !== "criticality") return draft[field].trim() || t("form.noValue");
    const known = CRITICALITIES.find((criticality) => criticality === draft.criticality);
    return known ? t(`criticalities.${known}`) : t("form.noValue");
  };
}
