"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { BackLink } from "@/components/ui/back-link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ProjectScope } from "@/lib/client/eligibility";
import { importQuery } from "@/lib/client/inventory";
import type { ImportView } from "@/lib/contract/inventory";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { ImportApplied } from "./import-applied";
import { ImportFailure } from "./import-failure";
import { ImportPreview } from "./import-preview";
import { ImportApplying, ImportReading } from "./import-progress";
import { ImportSkeleton } from "./import-skeleton";
import { ImportState } from "./import-state";
import { ProblemFace } from "./problem-face";

export interface ImportScreenProps {
  scope: ProjectScope;
  base: string;
  importId: string;
  canImport: boolean;
}

/** One import from its preview to its result; it may be left at any moment and found again where it stands. */
export function ImportScreen(props: ImportScreenProps) {
  const t = useTranslations("inventory.import");
  const query = useQuery(importQuery(props.scope, props.importId));
  const step = useRef<HTMLDivElement>(null);
  const state = query.data?.state;
  const before = useRef(state);
  useEffect(() => {
    // The button that was pressed is gone with the preview: reading goes on where it led.
    if (before.current === "previewed" && state !== "previewed") step.current?.focus({ preventScroll: true });
    before.current = state;
  }, [state]);
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-1">
        <BackLink href={`${props.base}/inventory`}>{t("back")}</BackLink>
        {query.data ? <Heading view={query.data} /> : null}
      </header>
      {query.error ? (
        <ProblemFace
          title={query.data ? t("stale") : t("unavailable")}
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.isPending ? <ImportSkeleton label={t("loading")} /> : null}
      {query.data ? (
        <div ref={step} tabIndex={-1} className="flex flex-col gap-6 outline-none">
          <Step view={query.data} {...props} />
        </div>
      ) : null}
    </div>
  );
}

function Heading({ view }: { view: ImportView }) {
  const t = useTranslations("inventory.import");
  const locale = useLocale() as Locale;
  return (
    <>
      <h1 className="wrap-anywhere">
        {view.number === null
          ? t("title", { name: view.fileName })
          : t("titleNumbered", { number: view.number, name: view.fileName })}
      </h1>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
        <ImportState state={view.state} />
        <span>{t("by", { name: view.by, date: formatMoment(locale, view.createdAt) })}</span>
      </p>
    </>
  );
}

function Step({ view, ...props }: ImportScreenProps & { view: ImportView }) {
  const t = useTranslations("inventory.import");
  switch (view.state) {
    case "reading":
      return <ImportReading view={view} />;
    case "previewed":
      return <ImportPreview view={view} {...props} />;
    case "applying":
      return <ImportApplying view={view} />;
    case "applied":
      return <ImportApplied view={view} {...props} />;
    case "failed":
      return <ImportFailure view={view} base={props.base} canImport={props.canImport} />;
    case "cancelled":
      return (
        <div className="flex flex-col items-start gap-3">
          <Notice title={t("cancelled.title")}>{t("cancelled.body")}</Notice>
          {props.canImport ? <LinkButton href={`${props.base}/inventory`}>{t("failed.again")}</LinkButton> : null}
        </div>
      );
  }
}
