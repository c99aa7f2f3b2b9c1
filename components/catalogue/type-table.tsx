import { getTranslations } from "next-intl/server";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { ServiceView } from "@/lib/contract/catalogue";

type TypeRow = ServiceView["types"][number];
/** Longer lists are folded: they are looked up, not read. */
const SHOWN = 12;

/** The resource types that lead to a service, and how surely. */
export async function TypeTable({ service }: { service: ServiceView }) {
  const t = await getTranslations("catalogue.service");
  const columns: Column<TypeRow>[] = [
    { key: "type", header: t("type"), rowHeader: true, cell: ({ type }) => <code className="break-all">{type}</code> },
    { key: "precision", header: t("precisionHeader"), cell: ({ precision }) => t(`precision.${precision}`) },
    { key: "role", header: t("roleHeader"), cell: ({ role }) => t(`role.${role}`) },
  ];
  const table = (
    <DataTable
      caption={t("types")}
      columns={columns}
      rows={service.types}
      rowKey={({ type, precision }) => `${type} ${precision}`}
    />
  );
  const lead = t("typesLead", { count: service.types.length });
  return (
    <section aria-labelledby="types" className="flex flex-col gap-3">
      <h2 id="types">{t("types")}</h2>
      {service.types.length > SHOWN ? <Disclosure summary={lead}>{table}</Disclosure> : <p className="text-soft">{lead}</p>}
      {service.types.length > 0 && service.types.length <= SHOWN ? table : null}
    </section>
  );
}
