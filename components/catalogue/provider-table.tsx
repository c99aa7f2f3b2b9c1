import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/domain/locale";
import { type OfferLine, providerHref } from "./provider-filter";
import { ExpiryMark, TrustReason, TrustWord } from "./trust-word";

interface ProviderTableProps {
  lines: readonly OfferLine[];
  /** Day in the address; none: today. */
  day: string | undefined;
  caption: string;
}

/** One line per offer: what may be said of it, why, by which decision, until when. */
export function ProviderTable({ lines, day, caption }: ProviderTableProps) {
  return <DataTable caption={caption} columns={useColumns(day)} rows={lines} rowKey={({ key }) => key} />;
}

function useColumns(day: string | undefined): Column<OfferLine>[] {
  const t = useTranslations("provider");
  const words = useTranslations("eligibility-words.sourceLabel");
  const locale = useLocale() as Locale;
  const none = <span className="text-soft">—</span>;
  return [
    {
      key: "provider",
      header: t("table.provider"),
      rowHeader: true,
      cell: ({ provider }) => (
        <Link href={providerHref(provider.id, day)} prefetch={false} className="text-accent hover:underline">
          {provider.name}
        </Link>
      ),
    },
    { key: "offer", header: t("table.offer"), cell: ({ offer }) => offer?.[locale] ?? none },
    {
      key: "scope",
      header: t("table.scope"),
      cell: ({ scopes }) => (scopes.length === 0 ? none : scopes.map((scope) => t(`scopesShort.${scope}`)).join(", ")),
    },
    {
      key: "status",
      header: t("table.status"),
      className: "whitespace-nowrap",
      cell: ({ trust }) => <TrustWord status={trust.status} />,
    },
    { key: "why", header: t("table.why"), cell: ({ trust }) => <TrustReason trust={trust} /> },
    { key: "decision", header: t("table.decision"), align: "end", cell: ({ trust }) => trust.fact?.decision ?? none },
    { key: "expiry", header: t("table.expiry"), cell: ({ trust }) => <ExpiryMark expiry={trust.expiry} /> },
    {
      key: "source",
      header: t("table.source"),
      cell: ({ trust }) => (trust.fact ? <span className="text-soft">{words(trust.fact.source.label)}</span> : none),
    },
  ];
}
