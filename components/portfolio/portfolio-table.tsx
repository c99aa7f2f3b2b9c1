import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import { type PortfolioFilters, type PortfolioSort, queryOf } from "@/lib/domain/portfolio/filter";
import { CompareLink } from "./compare-link";
import { ActionCell, DriftCell, DueCell, MovementCell, QuietText, ReadinessCell } from "./line-cells";

interface PortfolioTableProps {
  lines: readonly PortfolioLine[];
  filters: PortfolioFilters;
  /** The day in Paris. */
  today: string;
  /** The line that another one is to be put beside. */
  comparing: string | null;
  /** Whether anything of what is noted may be shown to the caller. */
  actions: boolean;
  /** Every organisation is shown: in no order of what is noted. */
  oversees: boolean;
}

/** Projects side by side, a line each; every order and filter lives in the address. */
export function PortfolioTable({ lines, filters, today, comparing, actions, oversees }: PortfolioTableProps) {
  const t = useTranslations("portfolio");
  const hrefOf = (key: string) => {
    const sort = key as PortfolioSort;
    const back = filters.sort === sort && filters.direction === "ascending";
    const query = queryOf({ ...filters, sort, direction: back ? "descending" : "ascending" });
    return query ? `/portfolio?${query}` : "/portfolio";
  };
  const columns = useColumns(today, (line) => <CompareLink line={line} comparing={comparing} filters={filters} />);
  const shown = columns
    .filter(({ key }) => key !== "action" || actions)
    .map((column) => (column.key === "action" && oversees ? { ...column, sortable: false } : column));
  return (
    <DataTable
      caption={t("caption")}
      columns={shown}
      rows={lines}
      rowKey={({ id }) => id}
      sort={{ key: filters.sort, direction: filters.direction, hrefOf }}
    />
  );
}

function useColumns(today: string, compareOf: (line: PortfolioLine) => ReactNode): Column<PortfolioLine>[] {
  const t = useTranslations("portfolio");
  const phases = useTranslations("eligibility-words.phase");
  const sorted = (key: PortfolioSort) => ({ key, header: t(`columns.${key}`), sortable: true });
  return [
    { ...sorted("organisation"), rowHeader: true, cell: (line) => <NameCell line={line} compare={compareOf(line)} /> },
    {
      ...sorted("phase"),
      cell: ({ project }) =>
        project ? project.operating ? t("operating") : phases(project.phase) : <QuietText>{t("noPhase")}</QuietText>,
    },
    { ...sorted("readiness"), cell: (line) => <ReadinessCell line={line} /> },
    { ...sorted("due"), cell: (line) => <DueCell line={line} /> },
    { ...sorted("movement"), cell: (line) => <MovementCell line={line} today={today} /> },
    {
      ...sorted("review"),
      align: "end",
      cell: ({ awaitingReview }) => (awaitingReview > 0 ? awaitingReview : <QuietText>{awaitingReview}</QuietText>),
    },
    { ...sorted("drift"), cell: (line) => <DriftCell line={line} /> },
    { ...sorted("action"), cell: (line) => <ActionCell line={line} /> },
  ];
}

function NameCell({ line: { organisation, project }, compare }: { line: PortfolioLine; compare: ReactNode }) {
  const t = useTranslations("portfolio");
  const forms = useTranslations("organisation.legalForms");
  const { id, name, legalForm, openable } = organisation;
  const place = `/organisations/${id}`;
  return (
    <>
      <Name href={openable ? place : null} className="font-medium">
        {name}
      </Name>
      <span className="block font-normal">
        {project ? (
          <Name href={openable ? `${place}/projects/${project.id}` : null}>{project.name}</Name>
        ) : (
          <QuietText>{t("noProject")}</QuietText>
        )}
      </span>
      <span className="block text-sm font-normal text-soft">{forms(legalForm)}</span>
      <span className="block font-normal">{compare}</span>
    </>
  );
}

function Name({ href, className = "", children }: { href: string | null; className?: string; children: string }) {
  if (href === null) return <span className={`wrap-anywhere ${className}`}>{children}</span>;
  return (
    <Link href={href} className={`wrap-anywhere text-accent hover:underline ${className}`}>
      {children}
    </Link>
  );
}
