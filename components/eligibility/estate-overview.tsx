"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { EstateBlockers } from "./estate-blockers";
import { EstateEmpty } from "./estate-empty";
import { EstateEvidence } from "./estate-evidence";
import { EstateFamilies } from "./estate-families";
import { EstateFigures } from "./estate-figures";
import { EstatePicture, type EstateUnit } from "./estate-picture";
import { EstateTables } from "./estate-tables";
import type { WordedEstate } from "./worded-estate";

interface EstateOverviewProps {
  estate: WordedEstate;
  unit: EstateUnit;
  /** Address of the project: every link starts with it. */
  base: string;
  canImport: boolean;
  /** Watches the job that recomputes, where there is one; else what the reader should know first. */
  watch: ReactNode;
}

/** The estate, understood in five seconds; then why, and the same figures as tables. */
export function EstateOverview({ estate, unit, base, canImport, watch }: EstateOverviewProps) {
  const t = useTranslations("eligibility.estate");
  const locale = useLocale() as Locale;
  const { kind, tag } = estate.grouping;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1>{t("title")}</h1>
          <p className="text-sm text-soft">
            {estate.importedAt
              ? `${t("importedAt", { date: formatMoment(locale, estate.importedAt) })} · ${t(`grouping.${kind}`, { tag: tag ?? "" })}`
              : null}
          </p>
        </div>
        {canImport && estate.importedAt ? (
          <LinkButton variant="primary" href={`${base}/inventory`}>
            {t("import")}
          </LinkButton>
        ) : null}
      </header>
      {watch}
      {estate.importedAt ? (
        <Figures estate={estate} unit={unit} base={base} />
      ) : (
        <EstateEmpty base={base} canImport={canImport} />
      )}
    </div>
  );
}

function Figures({ estate, unit, base }: Pick<EstateOverviewProps, "estate" | "unit" | "base">) {
  return (
    <>
      <EstateFigures estate={estate} />
      <EstatePicture estate={estate} unit={unit} base={base} />
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <EstateBlockers estate={estate} base={base} />
        <div className="flex flex-col gap-6">
          <EstateEvidence byEvidence={estate.byEvidence} />
          <EstateFamilies byFamily={estate.byFamily} />
        </div>
      </div>
      <EstateTables estate={estate} />
    </>
  );
}
