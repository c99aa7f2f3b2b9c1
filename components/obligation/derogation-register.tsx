"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CsvLink } from "@/components/ui/csv-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { downloadDerogations } from "@/lib/client/table-address";
import type { DerogationView } from "@/lib/contract/obligation";
import type { Locale } from "@/lib/domain/locale";
import { standingOn } from "@/lib/domain/obligation/derogation";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { DerogationDialog } from "./derogation-dialog";
import type { WorkloadChoice } from "./derogation-fields";
import { useNameOf } from "./workload-name";

interface DerogationRegisterProps {
  scope: ProjectScope;
  base: string;
  derogations: readonly DerogationView[];
  workloads: readonly WorkloadChoice[];
  about: string | null;
  manages: boolean;
  /** ISO day. */
  today: string;
}

/** The register of derogations: asked for, granted, refused, withdrawn; what ends is told ahead. */
export function DerogationRegister({ scope, base, derogations, workloads, about, manages, today }: DerogationRegisterProps) {
  const t = useTranslations("obligation.register");
  const csv = useTranslations("common.csv");
  const locale = useLocale();
  const [asked, setAsked] = useState<DerogationView | "new" | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const ask = (what: DerogationView | "new") => {
    setSaid(null);
    setAsked(what);
  };
  const close = (words?: string) => {
    setAsked(null);
    setSaid(words ?? null);
  };
  const columns = useColumns(base, today, manages ? ask : null);
  const add = manages ? <Button onClick={() => ask("new")}>{t("add")}</Button> : null;
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-col gap-1">
        <BackLink href={`${base}/obligations`}>{t("back")}</BackLink>
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h1>{t("title")}</h1>
          {derogations.length > 0 ? (
            <div className="flex flex-wrap items-center gap-2">
              <CsvLink href={urlOf(downloadDerogations.path, scope, { locale })} word={csv("link")} label={csv("label")} />
              {add}
            </div>
          ) : null}
        </div>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
      <Warnings derogations={derogations} today={today} />
      {derogations.length === 0 ? (
        <Empty title={t("emptyTitle")} action={add}>
          {t("emptyBody")}
        </Empty>
      ) : (
        <DataTable caption={t("caption")} columns={columns} rows={derogations} rowKey={({ id }) => id} />
      )}
      {manages ? (
        <DerogationDialog scope={scope} asked={asked} workloads={workloads} about={about} today={today} onClose={close} />
      ) : null}
    </div>
  );
}

function Warnings({ derogations, today }: Pick<DerogationRegisterProps, "derogations" | "today">) {
  const t = useTranslations("obligation.register");
  const count = (standing: "expired" | "ending") => derogations.filter((one) => standingOn(one, today) === standing).length;
  const [expired, ending] = [count("expired"), count("ending")];
  if (expired + ending === 0) return null;
  return (
    <Notice tone={expired > 0 ? "danger" : "notice"}>
      {expired > 0 ? <p>{t("expiredCount", { count: expired })}</p> : null}
      {ending > 0 ? <p>{t("endingCount", { count: ending })}</p> : null}
    </Notice>
  );
}

const TONES = {
  requested: "accent",
  granted: "plain",
  ending: "notice",
  expired: "danger",
  refused: "plain",
  withdrawn: "plain",
} as const satisfies Record<ReturnType<typeof standingOn>, string>;

function useColumns(base: string, today: string, ask: ((derogation: DerogationView) => void) | null): Column<DerogationView>[] {
  const t = useTranslations("obligation.register");
  const locale = useLocale() as Locale;
  const day = (iso: string | null) =>
    iso === null ? <span className="text-soft">—</span> : <time dateTime={iso}>{formatDay(locale, iso)}</time>;
  const standing = (row: DerogationView) => {
    const state = standingOn(row, today);
    return <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>;
  };
  const columns: Column<DerogationView>[] = [
    {
      key: "subject",
      header: t("subject"),
      rowHeader: true,
      className: "sm:min-w-64",
      cell: (row) => <Subject row={row} base={base} />,
    },
    { key: "state", header: t("state"), cell: standing },
    { key: "authority", header: t("authority"), cell: (row) => <Authority row={row} /> },
    { key: "requestedOn", header: t("requestedOn"), className: "whitespace-nowrap", cell: (row) => day(row.requestedOn) },
    { key: "decidedOn", header: t("decidedOn"), className: "whitespace-nowrap", cell: (row) => day(row.decidedOn) },
    { key: "expiresOn", header: t("expiresOn"), className: "whitespace-nowrap", cell: (row) => day(row.expiresOn) },
    { key: "reference", header: t("reference"), cell: ({ reference }) => reference || <span className="text-soft">—</span> },
  ];
  if (!ask) return columns;
  const edit = (row: DerogationView) => (
    <Button size="small" aria-label={t("editOf", { subject: row.subject })} onClick={() => ask(row)}>
      {t("edit")}
    </Button>
  );
  return [...columns, { key: "edit", header: t("actions"), align: "end", cell: edit }];
}

function Subject({ row: { subject, workload, textCode, note, changed }, base }: { row: DerogationView; base: string }) {
  const t = useTranslations("obligation.register");
  const locale = useLocale() as Locale;
  const nameOf = useNameOf();
  return (
    <>
      <span className="break-words whitespace-pre-wrap">{subject}</span>
      <span className="block text-sm font-normal">
        {workload ? (
          <Link href={`${base}/workloads/${workload.id}`} prefetch={false} className="text-accent underline">
            {nameOf(workload)}
          </Link>
        ) : (
          t("wholeProject")
        )}
        {" · "}
        {t(`texts.${textCode}`)}
      </span>
      {note ? <span className="block text-sm font-normal break-words whitespace-pre-wrap">{note}</span> : null}
      <span className="block text-sm font-normal text-soft">
        {t("writtenBy", { name: changed.name || t("nobody"), at: formatMoment(locale, changed.at) })}
      </span>
    </>
  );
}

/** The minister, and the Prime Minister's validation, which the circular of 2023 and the act want. */
function Authority({ row: { authority, primeMinisterOn, state } }: { row: DerogationView }) {
  const t = useTranslations("obligation.register");
  const locale = useLocale() as Locale;
  return (
    <>
      {authority}
      {primeMinisterOn !== null ? (
        <span className="block text-sm text-soft">{t("validated", { day: formatDay(locale, primeMinisterOn) })}</span>
      ) : null}
      {primeMinisterOn === null && state === "granted" ? (
        <span className="block text-sm text-redesign-text">{t("notValidated")}</span>
      ) : null}
    </>
  );
}
