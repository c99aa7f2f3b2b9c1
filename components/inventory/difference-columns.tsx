"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Column } from "@/components/ui/data-table";
import { SignedWord } from "@/components/ui/sign";
import type { DifferenceKind } from "@/lib/client/inventory";
import type { DifferenceView } from "@/lib/contract/inventory";
import { NONE, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import { UNRESOLVED_TYPE } from "@/lib/domain/inventory/resource";

/** Columns of the differences; only what changed has a before and an after. */
export function useDifferenceColumns(kind: DifferenceKind): readonly Column<DifferenceView>[] {
  const t = useTranslations("inventory.differences");
  const types = useTranslations("inventory.types");
  const typeName = (type: string) => (type === UNRESOLVED_TYPE ? types("unresolved") : type);
  const columns: Column<DifferenceView>[] = [
    { key: "resource", header: t("resource"), rowHeader: true, cell: (row) => <span className="break-all">{row.name}</span> },
    { key: "type", header: t("type"), cell: (row) => <span className="break-all">{typeName(row.type)}</span> },
    { key: "group", header: t("group"), className: "sm:max-lg:hidden", cell: (row) => row.resourceGroup ?? "—" },
    { key: "verdict", header: t("verdict"), cell: (row) => <VerdictChange row={row} /> },
  ];
  if (kind === "changed")
    columns.push({ key: "changes", header: t("changes"), cell: (row) => <Changes changes={row.changes} /> });
  return columns;
}

/** The verdict, or how it moved. */
function VerdictChange({ row }: { row: DifferenceView }) {
  const t = useTranslations("inventory.differences");
  const words = useTranslations("eligibility-words");
  const { verdictBefore: before, verdictAfter: after } = row;
  const shown = after ?? before;
  if (!shown) return "—";
  const last = <SignedWord of={shown}>{words(`verdict.${shown}`)}</SignedWord>;
  if (!before || !after || before === after) return last;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <SignedWord of={before}>{words(`verdict.${before}`)}</SignedWord>
      <ArrowRight className="size-3.5 text-soft" aria-label={t("becomes")} role="img" />
      {last}
    </span>
  );
}

function Changes({ changes }: Pick<DifferenceView, "changes">) {
  const t = useTranslations("inventory.differences");
  const field = useFieldName();
  const written = (value: string | null) => {
    if (value === null || value === NONE) return t("nothing");
    return value === NOT_REPORTED ? t("notReported") : value;
  };
  return (
    <ul className="flex flex-col gap-0.5 text-sm">
      {changes.map((change) => (
        <li key={change.field} className="break-words">
          <span className="text-soft">{field(change.field)}</span> —{" "}
          <del className="decoration-control">{written(change.before)}</del> <span aria-hidden="true">→</span>{" "}
          <ins className="font-medium no-underline">{written(change.after)}</ins>
        </li>
      ))}
    </ul>
  );
}

/** `fact:size` → « Taille »; a field of the row by its own name. */
function useFieldName(): (field: string) => string {
  const t = useTranslations("inventory.differences");
  return (field) => {
    const key = field.startsWith("fact:") ? `facts.${field.slice(5)}` : `fields.${field}`;
    return t.has(key) ? t(key) : field;
  };
}
