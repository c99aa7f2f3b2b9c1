"use client";

import { Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Column } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ResourceRow } from "@/lib/contract/inventory";
import { GradeWord, VerdictWord } from "./verdict-word";
import { useWorkloadName } from "./workload-name";

interface ResourceColumnsInput {
  /** How the name opens the resource: a link on the card, a button beside the inspector. */
  name: (row: ResourceRow) => ReactNode;
  /** Address of the project, to link the workload; without it the column is left out. */
  base?: string;
}

/** Columns of every list of resources. */
export function useResourceColumns({ name, base }: ResourceColumnsInput): readonly Column<ResourceRow>[] {
  const t = useTranslations("eligibility.resources");
  const nameOf = useWorkloadName();
  const notGiven = <span className="text-soft">{t("notGiven")}</span>;
  const workload: Column<ResourceRow> = {
    key: "workload",
    header: t("workload"),
    className: "sm:w-48 sm:max-lg:hidden",
    cell: (row) => (
      <>
        {row.workload && base ? (
          <Link href={`${base}/workloads/${row.workload.id}`} prefetch={false} className="text-accent hover:underline">
            {nameOf(row.workload)}
          </Link>
        ) : (
          ((row.workload && nameOf(row.workload)) ?? <span className="text-soft">{t("noWorkload")}</span>)
        )}
        {row.pinned ? <Pin className="ml-1 inline size-3.5 text-soft" role="img" aria-label={t("pinned")} /> : null}
      </>
    ),
  };
  return [
    { key: "name", header: t("name"), rowHeader: true, className: "sm:min-w-44", cell: name },
    {
      key: "verdict",
      header: t("verdict"),
      className: "sm:w-52 sm:whitespace-nowrap",
      cell: (row) => <VerdictWord verdict={row.verdict} />,
    },
    {
      key: "type",
      header: t("type"),
      className: "sm:w-64",
      cell: (row) => (
        <span title={row.type} className="block sm:w-60 sm:truncate 2xl:w-80">
          {row.typeLabel}
        </span>
      ),
    },
    ...(base ? [workload] : []),
    { key: "group", header: t("group"), className: "sm:w-48 sm:max-2xl:hidden", cell: (row) => row.resourceGroup ?? notGiven },
    { key: "location", header: t("location"), className: "sm:w-36 sm:max-2xl:hidden", cell: (row) => row.location ?? notGiven },
    {
      key: "evidence",
      header: t("evidence"),
      className: "sm:w-44 sm:whitespace-nowrap sm:max-lg:hidden",
      cell: (row) => <GradeWord grade={row.evidence} />,
    },
  ];
}
