import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { DecisionSummary } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { DecisionStateBadge } from "./decision-state";

/** Every go and no-go, newest first; each opens on what it rested on. */
export function Ledger({ items, base, actions }: { items: readonly DecisionSummary[]; base: string; actions?: ReactNode }) {
  const t = useTranslations("programme.ledger");
  const columns = useColumns(base);
  return (
    <section aria-labelledby="ledger" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="ledger">{t("title")}</h2>
          <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
          <Link
            href={`${base}/milestones`}
            className="inline-flex min-h-11 items-center self-start text-accent underline sm:min-h-6"
          >
            {t("milestones")}
          </Link>
        </div>
        {items.length > 0 ? actions : null}
      </div>
      {items.length === 0 ? (
        <p className="text-soft">{t("empty")}</p>
      ) : (
        <DataTable caption={t("caption")} columns={columns} rows={items} rowKey={({ id }) => id} />
      )}
    </section>
  );
}

function useColumns(base: string): Column<DecisionSummary>[] {
  const t = useTranslations("programme.ledger");
  const phases = useTranslations("eligibility-words.phase");
  const someone = useTranslations("programme")("someone");
  const locale = useLocale() as Locale;
  return [
    {
      key: "decision",
      header: t("columns.decision"),
      rowHeader: true,
      cell: ({ id, number, gate }) => (
        <Link href={`${base}/programme/decisions/${id}`} className="font-medium text-accent hover:underline">
          {t("number", { number })} · {phases(gate)}
        </Link>
      ),
    },
    { key: "state", header: t("columns.state"), cell: ({ state }) => <DecisionStateBadge state={state} /> },
    {
      key: "proposed",
      header: t("columns.proposed"),
      cell: ({ proposedAt, proposedBy }) => t("by", { day: formatMoment(locale, proposedAt), name: proposedBy || someone }),
    },
    {
      key: "signed",
      header: t("columns.signed"),
      align: "end",
      cell: ({ signed }) => <span className="figures">{t("signed", { count: signed.length })}</span>,
    },
  ];
}
