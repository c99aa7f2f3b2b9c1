import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber, formatShare, formatTenth } from "@/lib/i18n/format";

/** The projects of an organisation with the readiness of each. */
export function ProjectsOfOrganisation({ name, lines }: { name: string; lines: readonly PortfolioLine[] }) {
  const t = useTranslations("portfolio.comparison");
  const columns = useProjectColumns();
  return (
    <DataTable
      caption={t("whole.projectsOf", { organisation: name, count: lines.length })}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
    />
  );
}

function useProjectColumns(): Column<PortfolioLine>[] {
  const t = useTranslations("portfolio.comparison");
  const list = useTranslations("portfolio");
  const phases = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const figure = (
    key: "score" | "completeness" | "workloads",
    of: (line: PortfolioLine) => string | null,
  ): Column<PortfolioLine> => ({
    key,
    header: t(`rows.${key}`),
    align: "end",
    cell: (line) => <span className="figures">{of(line) ?? list("unknown")}</span>,
  });
  const phaseOf = ({ project }: PortfolioLine) =>
    project === null ? list("noProject") : project.operating ? list("operating") : phases(project.phase);
  return [
    {
      key: "project",
      header: t("rows.project"),
      rowHeader: true,
      cell: (line) => <ProjectName line={line} none={list("noProject")} />,
    },
    { key: "phase", header: t("rows.phase"), cell: phaseOf },
    figure("score", ({ score }) => (score === null ? null : formatTenth(locale, score))),
    figure("completeness", ({ completeness }) => (completeness === null ? null : formatShare(locale, completeness, 1))),
    figure("workloads", ({ workloads }) => (workloads === null ? null : formatNumber(locale, workloads))),
    { key: "dueOn", header: t("rows.dueOn"), cell: ({ dueOn }) => (dueOn === null ? t("none") : formatDay(locale, dueOn)) },
    {
      key: "computedAt",
      header: t("rows.computedAt"),
      cell: ({ computedAt }) => (computedAt === null ? t("never") : formatDay(locale, computedAt)),
    },
  ];
}

function ProjectName({ line: { organisation, project }, none }: { line: PortfolioLine; none: string }) {
  if (project === null) return none;
  if (!organisation.openable) return project.name;
  return (
    <Link href={`/organisations/${organisation.id}/projects/${project.id}`} className="text-accent underline wrap-anywhere">
      {project.name}
    </Link>
  );
}
