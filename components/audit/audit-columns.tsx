"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Column } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { AuditEventView } from "@/lib/contract/audit";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment, formatNumber } from "@/lib/i18n/format";
import { AuditDetail } from "./audit-detail";
import { useAuditWords } from "./use-audit-words";

/** Columns of an audit trail: when, who, what and on what, what changed with the proof of it. */
export function useAuditColumns(): readonly Column<AuditEventView>[] {
  const t = useTranslations("audit.columns");
  const words = useAuditWords();
  const locale = useLocale() as Locale;
  return [
    {
      key: "when",
      header: t("when"),
      className: "whitespace-nowrap sm:w-44",
      cell: (row) => <time dateTime={row.at}>{formatMoment(locale, row.at)}</time>,
    },
    { key: "who", header: t("who"), className: "sm:w-44", cell: (row) => <Who person={row.person} /> },
    {
      key: "what",
      header: t("what"),
      rowHeader: true,
      className: "max-sm:order-first sm:w-64",
      cell: ({ action, subject, names }) => (
        <>
          <span className="block">{words.action(action)}</span>
          <span className="block text-sm font-normal wrap-anywhere">
            <span className="text-soft">{words.kind(subject.kind)}</span>{" "}
            {names[subject.id] ?? <code>{shortened(subject.id)}</code>}
          </span>
        </>
      ),
    },
    {
      key: "detail",
      header: t("detail"),
      className: "max-sm:flex-col max-sm:gap-1 max-sm:*:text-left",
      cell: (row) => (
        <div className="flex flex-col items-start gap-1">
          <AuditDetail row={row} />
          <Proof row={row} number={formatNumber(locale, row.sequence)} />
        </div>
      ),
    },
  ];
}

function Who({ person }: Pick<AuditEventView, "person">) {
  const t = useTranslations("audit.person");
  if (!person) return t("portal");
  return (
    person.name ?? (
      <span className="text-soft">
        {t("unknown")} <code className="text-sm">{shortened(person.id)}</code>
      </span>
    )
  );
}

function Proof({ row, number }: { row: AuditEventView; number: string }) {
  const t = useTranslations("audit.proof");
  const lines = { request: row.requestId, hash: row.hash, previousHash: row.previousHash };
  return (
    <Disclosure summary={<span className="text-sm">{t("row", { number })}</span>}>
      <dl className="flex flex-col gap-1 text-sm">
        {Object.entries(lines).map(([name, value]) => (
          <div key={name}>
            <dt className="text-soft">{t(name)}</dt>
            <dd>
              <code className="break-all select-all">{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function shortened(id: string): string {
  return id.length === 36 ? id.slice(0, 8) : id;
}
