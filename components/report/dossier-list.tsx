"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Progress } from "@/components/ui/progress";
import { call } from "@/lib/client/call";
import { dossiersKey, dossierUrl } from "@/lib/client/dossier";
import { cancelDossier } from "@/lib/client/dossier-address";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { DossierView } from "@/lib/contract/dossier";
import type { Locale } from "@/lib/domain/locale";
import { formatBytes, formatDay, formatMoment, formatNumber } from "@/lib/i18n/format";
import { DossierProblem } from "./dossier-problem";

/** The dossiers that were asked for: how far, made from what, and where to take them. */
export function DossierList({ scope, dossiers }: { scope: ProjectScope; dossiers: readonly DossierView[] }) {
  const t = useTranslations("dossier.section");
  const columns: Column<DossierView>[] = [
    { key: "what", header: t("column.what"), rowHeader: true, cell: (row) => <What dossier={row} /> },
    { key: "of", header: t("column.of"), cell: (row) => <MadeFrom dossier={row} /> },
    { key: "state", header: t("column.state"), cell: (row) => <State dossier={row} /> },
    { key: "actions", header: t("column.actions"), align: "end", cell: (row) => <Actions scope={scope} dossier={row} /> },
  ];
  if (dossiers.length === 0) return <p className="max-w-prose text-soft">{t("empty")}</p>;
  return <DataTable caption={t("listTitle")} columns={columns} rows={dossiers} rowKey={({ id }) => id} />;
}

function What({ dossier: { format, volumes, locale, filters, by, at } }: { dossier: DossierView }) {
  const t = useTranslations("dossier.section");
  const words = useTranslations("eligibility-words");
  const language = useLocale() as Locale;
  const kept = [
    filters.verdict && words(`verdict.${filters.verdict}`),
    filters.blocking && t("blocking", { service: filters.blocking }),
    filters.search && t("begins", { text: filters.search }),
  ].filter(Boolean);
  return (
    <>
      <span className="block">
        {t(`formats.${format}`)} · {t(`languages.${locale}`)}
        {volumes > 1 ? ` · ${t("volumes", { count: String(volumes) })}` : null}
      </span>
      <span className="block text-sm font-normal">{kept.length > 0 ? kept.join(" · ") : t("all")}</span>
      <span className="block text-sm font-normal text-soft">
        {t("asker", { at: formatMoment(language, at), name: by ?? t("nobody") })}
      </span>
    </>
  );
}

function MadeFrom({ dossier: { inputs } }: { dossier: DossierView }) {
  const t = useTranslations("dossier.section");
  const locale = useLocale() as Locale;
  if (inputs === null) return <span className="text-soft">—</span>;
  const { edition, importNumber, day } = inputs;
  return (
    <span className="text-sm">{t("of", { edition: edition.id, number: String(importNumber), day: formatDay(locale, day) })}</span>
  );
}

const TONES = {
  waiting: "plain",
  making: "accent",
  done: "accent",
  failed: "danger",
  cancelled: "plain",
  expired: "plain",
} as const;

function State({ dossier: { state, progress, rows, bytes, sha256, failure, expiresAt } }: { dossier: DossierView }) {
  const t = useTranslations("dossier.section");
  const locale = useLocale() as Locale;
  const figures = progress && { done: formatNumber(locale, progress.done), total: formatNumber(locale, progress.total) };
  return (
    <div className="flex min-w-40 flex-col gap-1">
      <span>
        <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      </span>
      {progress && figures ? (
        <Progress label={t("progressLabel")} value={progress.done} max={progress.total} detail={t("progress", figures)} />
      ) : null}
      {failure ? <span className="text-sm">{t(`failure.${failure}`)}</span> : null}
      {state === "done" && rows !== null && bytes !== null && expiresAt !== null ? (
        <>
          <span className="figures text-sm text-soft">{t("rows", { rows, size: formatBytes(locale, bytes) })}</span>
          <span className="text-sm text-soft">{t("until", { day: formatDay(locale, expiresAt) })}</span>
          <span className="text-sm break-all text-soft">{t("hash", { sha256: sha256 ?? "" })}</span>
        </>
      ) : null}
    </div>
  );
}

function Actions({ scope, dossier }: { scope: ProjectScope; dossier: DossierView }) {
  const t = useTranslations("dossier.section");
  const locale = useLocale() as Locale;
  const queries = useQueryClient();
  const at = formatMoment(locale, dossier.at);
  const stop = useMutation({
    mutationFn: () => call(cancelDossier, { params: { ...scope, dossierId: dossier.id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: dossiersKey(scope) }),
  });
  if (dossier.state === "done")
    return (
      <a
        href={dossierUrl(scope, dossier.id)}
        download
        className={buttonClass("secondary", "small")}
        aria-label={t("downloadOne", { at })}
      >
        {t("download")}
      </a>
    );
  if (!dossier.cancellable) return <span className="text-soft">—</span>;
  return (
    <>
      <Button size="small" busy={stop.isPending} aria-label={t("cancelOne", { at })} onClick={() => stop.mutate()}>
        {t("cancel")}
      </Button>
      {stop.error ? <DossierProblem title={t("cancelFailed")} error={stop.error} /> : null}
    </>
  );
}
