"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { AuditEventView } from "@/lib/contract/audit";
import { useAuditWords } from "./use-audit-words";

const SHOWN = 4;

/** What changed, field by field: before → after; then what else is said of the act. Long ones fold. */
export function AuditDetail({ row }: { row: AuditEventView }) {
  const t = useTranslations("audit");
  const lines = [
    ...row.changes.map((change) => <Change key={`change ${change.field}`} change={change} names={row.names} />),
    ...row.facts.map((fact) => <Fact key={`fact ${fact.field}`} fact={fact} names={row.names} />),
  ];
  if (lines.length === 0) return null;
  return (
    <div className="flex flex-col gap-0.5 text-sm">
      <ul className="flex flex-col gap-0.5">{lines.slice(0, SHOWN)}</ul>
      {lines.length > SHOWN ? (
        <Disclosure summary={t("detail.more", { count: lines.length - SHOWN })}>
          <ul className="flex flex-col gap-0.5">{lines.slice(SHOWN)}</ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

function Change({ change, names }: { change: AuditEventView["changes"][number]; names: AuditEventView["names"] }) {
  const t = useTranslations("audit.detail");
  const words = useAuditWords();
  const nothing = <span className="text-soft">{t("nothing")}</span>;
  const [before, after] = [words.value(change.field, change.before, names), words.value(change.field, change.after, names)];
  return (
    <li className="wrap-anywhere">
      <span className="text-soft">{t("field", { field: words.field(change.field) })}</span>{" "}
      <span className="sr-only">{t("before")}</span>{" "}
      {before === null ? nothing : <del className="decoration-control">{before}</del>} <span aria-hidden="true">→</span>{" "}
      <span className="sr-only">{t("after")}</span>
      {after === null ? nothing : <ins className="font-medium no-underline">{after}</ins>}
    </li>
  );
}

function Fact({ fact, names }: { fact: AuditEventView["facts"][number]; names: AuditEventView["names"] }) {
  const t = useTranslations("audit.detail");
  const words = useAuditWords();
  return (
    <li className="wrap-anywhere">
      <span className="text-soft">{t("field", { field: words.field(fact.field) })}</span>{" "}
      {words.value(fact.field, fact.value, names) ?? t("nothing")}
    </li>
  );
}
