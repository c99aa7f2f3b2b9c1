import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { ProjectView } from "@/lib/contract/organisation";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { RestoreProject } from "./restore-project";

/** Projects out of every list, for those who may bring them back. */
export function ArchivedProjects({ organisationId, projects }: { organisationId: string; projects: readonly ProjectView[] }) {
  const t = useTranslations("organisation.projects");
  const locale = useLocale() as Locale;
  return (
    <section aria-labelledby="archived" className="flex flex-col gap-2">
      <h2 id="archived">{t("archivedTitle")}</h2>
      <p className="text-sm text-soft">{t("archivedLead")}</p>
      <DataTable
        caption={t("archivedCaption")}
        rows={projects}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", header: t("project"), rowHeader: true, cell: ({ name }) => name },
          {
            key: "archivedAt",
            header: t("archivedAt"),
            cell: ({ archivedAt }) => (archivedAt ? formatMoment(locale, archivedAt) : null),
          },
          {
            key: "actions",
            header: t("actions"),
            cell: ({ id, name }) => <RestoreProject organisationId={organisationId} project={{ id, name }} />,
          },
        ]}
      />
    </section>
  );
}
