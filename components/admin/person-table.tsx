import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { AdministeredPerson } from "@/lib/contract/administration";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { PersonDialog } from "./person-dialog";

/** Every account, with what it may open and whether it is in use. */
export function PersonTable({ rows }: { rows: readonly AdministeredPerson[] }) {
  const t = useTranslations("admin.people");
  const roles = useTranslations("admin.roles");
  const erasure = useTranslations("admin.erasure");
  const locale = useLocale() as Locale;
  const columns: Column<AdministeredPerson>[] = [
    {
      key: "person",
      header: t("person"),
      rowHeader: true,
      className: "sm:min-w-68",
      cell: ({ id, name, email, oneself, erasedAt }) => (
        <>
          <span className="block font-medium break-words">
            {erasedAt ? erasure("erased") : name} {oneself ? <Badge>{t("oneself")}</Badge> : null}
          </span>
          <span className="block text-sm font-normal break-all text-soft">{erasedAt ? id : email}</span>
        </>
      ),
    },
    {
      key: "roles",
      header: t("roles"),
      cell: ({ platformRoles }) =>
        platformRoles.length > 0 ? platformRoles.map((role) => roles(role)).join(", ") : <Quiet>{t("noRole")}</Quiet>,
    },
    {
      key: "access",
      header: t("access"),
      cell: ({ memberships, engagements }) => t("accessOf", { memberships, engagements }),
    },
    {
      key: "secondFactor",
      header: t("secondFactor"),
      cell: ({ secondFactor }) => (secondFactor ? t("on") : <Quiet>{t("off")}</Quiet>),
    },
    {
      key: "lastSeen",
      header: t("lastSeen"),
      cell: ({ lastSeenAt }) => (lastSeenAt ? formatMoment(locale, lastSeenAt) : <Quiet>{t("never")}</Quiet>),
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ deactivatedAt, erasedAt }) =>
        erasedAt ? (
          <Badge>{erasure("erasedOn", { day: formatDay(locale, erasedAt) })}</Badge>
        ) : deactivatedAt ? (
          <Badge tone="danger">{t("deactivated", { day: formatDay(locale, deactivatedAt) })}</Badge>
        ) : (
          t("active")
        ),
    },
    { key: "actions", header: t("actions"), cell: (person) => <PersonDialog person={person} /> },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Quiet({ children }: { children: string }) {
  return <span className="text-soft">{children}</span>;
}
