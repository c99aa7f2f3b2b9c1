"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CsvLink } from "@/components/ui/csv-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { downloadAssumptions } from "@/lib/client/table-address";
import type { AssumptionView } from "@/lib/contract/readiness";
import type { Locale } from "@/lib/domain/locale";
import type { AssumptionStatus } from "@/lib/domain/readiness/assumption";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { AssumptionDialog } from "./assumption-dialog";
import type { Choices } from "./assumption-fields";

interface AssumptionsProps {
  scope: ProjectScope;
  assumptions: readonly AssumptionView[];
  choices: Choices;
  manages: boolean;
  today: string;
}

/** The register of assumptions: to read for all, to note and check for who works on the project. */
export function Assumptions({ scope, assumptions, choices, manages, today }: AssumptionsProps) {
  const t = useTranslations("readiness.assumptions");
  const csv = useTranslations("common.csv");
  const locale = useLocale();
  const [asked, setAsked] = useState<AssumptionView | "new" | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const ask = (what: AssumptionView | "new") => {
    setSaid(null);
    setAsked(what);
  };
  const columns = useColumns(choices, today, manages ? ask : null);
  const close = (words?: string) => {
    setAsked(null);
    setSaid(words ?? null);
  };
  return (
    <section aria-labelledby="assumptions" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="assumptions">{t("title")}</h2>
          <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {assumptions.length > 0 ? (
            <CsvLink href={urlOf(downloadAssumptions.path, scope, { locale })} word={csv("link")} label={csv("label")} />
          ) : null}
          {manages ? <Button onClick={() => ask("new")}>{t("add")}</Button> : null}
        </div>
      </div>
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
      {assumptions.length === 0 ? (
        <p className="max-w-prose text-soft">{t("empty")}</p>
      ) : (
        <DataTable caption={t("caption")} columns={columns} rows={assumptions} rowKey={({ id }) => id} />
      )}
      {manages ? <AssumptionDialog scope={scope} asked={asked} choices={choices} onClose={close} /> : null}
    </section>
  );
}

const TONES = { open: "accent", confirmed: "plain", refuted: "notice" } as const satisfies Record<AssumptionStatus, string>;

function useColumns(
  { dimensions }: Choices,
  today: string,
  ask: ((assumption: AssumptionView) => void) | null,
): Column<AssumptionView>[] {
  const t = useTranslations("readiness.assumptions");
  const locale = useLocale() as Locale;
  const none = <span className="text-soft">—</span>;
  const columns: Column<AssumptionView>[] = [
    { key: "statement", header: t("statement"), rowHeader: true, cell: (row) => <Statement assumption={row} /> },
    { key: "status", header: t("status"), cell: ({ status }) => <Badge tone={TONES[status]}>{t(`statuses.${status}`)}</Badge> },
    {
      key: "dimension",
      header: t("dimension"),
      cell: ({ dimension }) => dimensions.find(({ id }) => id === dimension)?.name ?? dimension ?? none,
    },
    { key: "owner", header: t("owner"), cell: ({ owner }) => (owner === null ? none : owner || t("nobody")) },
    {
      key: "reviewOn",
      header: t("reviewOn"),
      cell: ({ reviewOn, status }) =>
        reviewOn === null ? (
          none
        ) : (
          <span className="inline-flex flex-wrap items-center gap-x-2 whitespace-nowrap max-sm:justify-end">
            <time dateTime={reviewOn}>{formatDay(locale, reviewOn)}</time>
            {status === "open" && reviewOn < today ? <Badge tone="danger">{t("overdue")}</Badge> : null}
          </span>
        ),
    },
  ];
  if (!ask) return columns;
  const edit = (row: AssumptionView) => (
    <Button size="small" aria-label={t("editOf", { statement: row.statement })} onClick={() => ask(row)}>
      {t("edit")}
    </Button>
  );
  return [...columns, { key: "edit", header: t("actions"), align: "end", cell: edit }];
}

function Statement({ assumption: { statement, finding, revision, created, changed } }: { assumption: AssumptionView }) {
  const t = useTranslations("readiness.assumptions");
  const locale = useLocale() as Locale;
  const by = revision > 1 ? changed : created;
  const words = { name: by.name || t("nobody"), at: formatMoment(locale, by.at) };
  return (
    <>
      <span className="break-words whitespace-pre-wrap">{statement}</span>
      {finding ? <span className="block text-sm font-normal break-words whitespace-pre-wrap">{finding}</span> : null}
      <span className="block text-sm font-normal text-soft">{t(revision > 1 ? "changed" : "noted", words)}</span>
    </>
  );
}
