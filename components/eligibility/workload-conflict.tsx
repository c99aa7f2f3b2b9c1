"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { CRITICALITIES, HOSTINGS, NATURES } from "@/lib/contract/words";
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
  const word = useWord();
  return (draft, field) => {
    if (field === "dataCategories") {
      return draft.dataCategories.map((category) => t(`dataCategories.${category}`)).join(", ") || t("form.noValue");
    }
    if (field === "harms") {
      const none = draft.noHarm ? t("form.noHarm") : t("form.noValue");
      return draft.harms.map((harm) => t(`harms.${harm}`)).join(", ") || none;
    }
    return word(draft, field) ?? (draft[field].trim() || t("form.noValue"));
  };
}

/** The word of a closed vocabulary; null where people write freely or nothing is said. */
function useWord(): (draft: WorkloadDraft, field: DraftField) => string | null {
  const t = useTranslations("workload");
  return (draft, field) => {
    if (field === "vitalSystem") return draft.vitalSystem === "" ? null : t(`form.${draft.vitalSystem === "yes" ? "yes" : "no"}`);
    const criticality = field === "criticality" ? CRITICALITIES.find((known) => known === draft.criticality) : undefined;
    const hosting = field === "hosting" ? HOSTINGS.find((known) => known === draft.hosting) : undefined;
    const nature = field === "nature" ? NATURES.find((known) => known === draft.nature) : undefined;
    if (criticality) return t(`criticalities.${criticality}`);
    if (hosting) return t(`hostings.${hosting}`);
    return nature ? t(`natures.${nature}`) : null;
  };
}
