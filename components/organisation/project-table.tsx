import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ProjectView } from "@/lib/contract/organisation";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatNumber } from "@/lib/i18n/format";
import { ProjectActions } from "./project-actions";

interface ProjectTableProps {
  organisationId: string;
  projects: readonly ProjectView[];
  canManage: boolean;
  /** The picture of a project's verdicts, drawn by the page. */
  barOf: (counts: NonNullable<ProjectView["byWorkload"]>, label: (parts: string) => string) => ReactNode;
}

/** The projects of an organisation that are in use, each with its figures. */
export function ProjectTable({ organisationId, projects, canManage, barOf }: ProjectTableProps) {
  const t = useTranslations("organisation.projects");
  const phases = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const columns: Column<ProjectView>[] = [
    {
      key: "name",
      header: t("project"),
      rowHeader: true,
      cell: ({ id, name }) => (
        <Link
          href={`/organisations/${organisationId}/projects/${id}`}
          className="font-medium break-words text-accent hover:underline"
        >
          {name}
        </Link>
      ),
    },
    { key: "phase", header: t("phase"), cell: ({ phase }) => phases(phase) },
    {
      key: "verdicts",
      header: t("verdicts"),
      className: "sm:w-64",
      cell: ({ byWorkload }) =>
        byWorkload ? barOf(byWorkload, (parts) => t("bar", { parts })) : <span className="text-soft">{t("notJudged")}</span>,
    },
    { key: "workloads", header: t("workloads"), align: "end", cell: ({ workloads }) => formatNumber(locale, workloads) },
    { key: "resources", header: t("resources"), align: "end", cell: ({ resources }) => formatNumber(locale, resources) },
    {
      key: "importedAt",
      header: t("importedAt"),
      cell: ({ importedAt }) => (importedAt ? formatMoment(locale, importedAt) : <span className="text-soft">{t("never")}</span>),
    },
  ];
  const actions: Column<ProjectView> = {
    key: "actions",
    header: t("actions"),
    cell: ({ id, name }) => <ProjectActions organisationId={organisationId} project={{ id, name }} />,
  };
  return (
    <DataTable
      caption={t("caption")}
      columns={canManage ? [...columns, actions] : columns}
      rows={projects}
      rowKey={({ id }) => id}
    />
  );
}
