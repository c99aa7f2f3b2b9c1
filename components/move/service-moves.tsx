import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ServiceMove } from "@/lib/contract/move";
import type { Locale } from "@/lib/domain/locale";
import { LONG_CELL } from "./long-cell";
import { MethodWord } from "./method-word";
import type { SourceNumbers } from "./source-numbers";
import { SourceRefs } from "./source-refs";

interface ServiceMovesProps {
  caption: string;
  /** Whose pages tell what is known of a service. */
  edition: string;
  services: readonly ServiceMove[];
  numbers: SourceNumbers;
}

/** Each service with how it moves, what does not follow, and what that rests on. */
export function ServiceMoves({ caption, edition, services, numbers }: ServiceMovesProps) {
  const t = useTranslations("move");
  const locale = useLocale() as Locale;
  const columns: readonly Column<ServiceMove>[] = [
    {
      key: "service",
      header: t("step.service"),
      rowHeader: true,
      className: "sm:w-[20%]",
      cell: ({ id, name, resources }) => (
        <>
          <Link href={`/catalogue/${edition}/${id}`} prefetch={false} className="text-accent hover:underline">
            {name[locale]}
          </Link>
          <span className="figures block text-sm font-normal text-soft">{t("resources", { count: resources })}</span>
        </>
      ),
    },
    { key: "method", header: t("step.method"), className: "sm:w-[11%]", cell: ({ method }) => <MethodWord method={method} /> },
    { key: "how", header: t("step.how"), className: LONG_CELL, cell: (service) => <How service={service} /> },
    {
      key: "lost",
      header: t("step.lost"),
      className: `sm:w-[20%] ${LONG_CELL}`,
      cell: ({ lost }) => (lost ? lost[locale] : <span className="text-soft">{t("step.nothingLost")}</span>),
    },
    {
      key: "basis",
      header: t("step.basis"),
      className: `sm:w-[18%] ${LONG_CELL}`,
      cell: ({ basis, like, sources }) => (
        <>
          <span className="block">{t(`basis.${basis}`, { service: like?.[locale] ?? "" })}</span>
          <SourceRefs sources={sources} numbers={numbers} />
        </>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={services} rowKey={({ id }) => id} />;
}

function How({ service: { how, tools, replacement } }: { service: ServiceMove }) {
  const t = useTranslations("move.step");
  const locale = useLocale() as Locale;
  return (
    <>
      {how[locale]}
      {tools.length > 0 ? <span className="block text-sm text-soft">{t("tools", { tools: tools.join(", ") })}</span> : null}
      {replacement ? <span className="block text-sm text-soft">{t("replacement", { pattern: replacement[locale] })}</span> : null}
    </>
  );
}
