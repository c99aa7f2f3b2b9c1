import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { PortfolioOrganisation } from "@/lib/contract/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatNumber } from "@/lib/i18n/format";

type Project = PortfolioOrganisation["projects"][number];
interface Row {
  readonly organisation: PortfolioOrganisation;
  /** Null: the organisation has none yet. */
  readonly project: Project | null;
}

interface PortfolioTableProps {
  organisations: readonly PortfolioOrganisation[];
  direction: "ascending" | "descending";
  /** The picture of a project's verdicts, drawn by the page. */
  barOf: (counts: NonNullable<Project["byWorkload"]>, label: (parts: string) => string) => ReactNode;
}

/** Organisations side by side, a row for each project. */
export function PortfolioTable({ organisations, direction, barOf }: PortfolioTableProps) {
  const t = useTranslations("organisation.portfolio");
  const rows: Row[] = organisations.flatMap((organisation): Row[] =>
    organisation.projects.length === 0
      ? [{ organisation, project: null }]
      : organisation.projects.map((project) => ({ organisation, project })),
  );
  const other = direction === "ascending" ? "?direction=descending" : "";
  return (
    <DataTable
      caption={t("caption")}
      columns={useColumns(barOf)}
      rows={rows}
      rowKey={({ organisation, project }) => project?.id ?? organisation.id}
      sort={{ key: "organisation", direction, hrefOf: () => `/portfolio${other}` }}
    />
  );
}

function useColumns(barOf: PortfolioTableProps["barOf"]): Column<Row>[] {
  const t = useTranslations("organisation.portfolio");
  const forms = useTranslations("organisation.legalForms");
  const phases = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const quiet = (text: string) => <span className="text-soft">{text}</span>;
  const nameOf = (open: boolean, href: string, name: string) =>
    open ? (
      <Link href={href} className="font-medium break-words text-accent hover:underline">
        {name}
      </Link>
    ) : (
      <span className="font-medium break-words">{name}</span>
    );
  return [
    {
      key: "organisation",
      header: t("organisation"),
      rowHeader: true,
      sortable: true,
      cell: ({ organisation: { id, name, legalForm, openable } }) => (
        <>
          {nameOf(openable, `/organisations/${id}`, name)}
          <span className="block text-sm font-normal text-soft">{forms(legalForm)}</span>
        </>
      ),
    },
    {
      key: "project",
      header: t("project"),
      cell: ({ organisation, project }) =>
        project
          ? nameOf(organisation.openable, `/organisations/${organisation.id}/projects/${project.id}`, project.name)
          : quiet(t("noProject")),
    },
    { key: "phase", header: t("phase"), cell: ({ project }) => (project ? phases(project.phase) : null) },
    {
      key: "verdicts",
      header: t("verdicts"),
      className: "sm:w-64",
      cell: ({ project }) =>
        project?.byWorkload
          ? barOf(project.byWorkload, (parts) => t("bar", { project: project.name, parts }))
          : quiet(t("notJudged")),
    },
    {
      key: "workloads",
      header: t("workloads"),
      align: "end",
      cell: ({ project }) => (project ? formatNumber(locale, project.workloads) : null),
    },
    {
      key: "importedAt",
      header: t("importedAt"),
      cell: ({ project }) => (project?.importedAt ? formatMoment(locale, project.importedAt) : quiet(t("never"))),
    },
  ];
}
