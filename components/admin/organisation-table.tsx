import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { AdministeredOrganisation } from "@/lib/contract/administration";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment, formatNumber } from "@/lib/i18n/format";
import { InviteLead } from "./invite-lead";
import { ProposeEngagement } from "./propose-engagement";

/** Every organisation: who could open it, and what the administration may do for it. */
export function OrganisationTable({ rows }: { rows: readonly AdministeredOrganisation[] }) {
  const t = useTranslations("admin.organisations");
  const forms = useTranslations("organisation.legalForms");
  const locale = useLocale() as Locale;
  const columns: Column<AdministeredOrganisation>[] = [
    {
      key: "name",
      header: t("organisation"),
      rowHeader: true,
      cell: ({ name, legalForm }) => (
        <>
          <span className="block font-medium break-words">{name}</span>
          <span className="block text-sm font-normal text-soft">{forms(legalForm)}</span>
        </>
      ),
    },
    { key: "members", header: t("members"), align: "end", cell: ({ members }) => formatNumber(locale, members) },
    {
      key: "leads",
      header: t("leads"),
      cell: ({ leads, leadInvitedUntil }) => <Leads leads={leads} leadInvitedUntil={leadInvitedUntil} />,
    },
    { key: "engagements", header: t("engagements"), align: "end", cell: ({ engagements }) => formatNumber(locale, engagements) },
    { key: "createdAt", header: t("createdAt"), cell: ({ createdAt }) => formatDay(locale, createdAt) },
    {
      key: "actions",
      header: t("actions"),
      cell: ({ id, name, leads }) => (
        <span className="flex flex-wrap gap-2">
          {leads === 0 ? <InviteLead organisation={{ id, name }} /> : null}
          <ProposeEngagement organisation={{ id, name }} />
        </span>
      ),
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** How many lead it; for none, whether somebody is invited to. */
function Leads({ leads, leadInvitedUntil }: Pick<AdministeredOrganisation, "leads" | "leadInvitedUntil">) {
  const t = useTranslations("admin.organisations");
  const locale = useLocale() as Locale;
  if (leads > 0) return formatNumber(locale, leads);
  if (!leadInvitedUntil) return <Badge tone="notice">{t("noLead")}</Badge>;
  return <span className="text-soft">{t("leadInvited", { moment: formatMoment(locale, leadInvitedUntil) })}</span>;
}
