"use client";

import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { ImportView } from "@/lib/contract/inventory";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { ImportDifferences } from "./import-differences";
import { ImportContent, ReadFigures } from "./import-preview";
import { ImportWarnings } from "./import-warnings";

/** What an import became: the way to the verdicts, what it changed, and what the file held. */
export function ImportApplied({ view, scope, base }: { view: ImportView; scope: ProjectScope; base: string }) {
  const t = useTranslations("inventory");
  const locale = useLocale() as Locale;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Notice live>{t("import.applied.title", { date: view.appliedAt ? formatMoment(locale, view.appliedAt) : "" })}</Notice>
        <LinkButton variant="primary" href={base}>
          {t("import.applied.see")}
        </LinkButton>
      </div>
      <ReadFigures view={view} />
      <ImportDifferences scope={scope} importId={view.id} />
      <Disclosure summary={t("types.title")}>
        <div className="flex flex-col gap-6">
          <ImportWarnings warnings={view.warnings} />
          <ImportContent view={view} scope={scope} />
        </div>
      </Disclosure>
    </>
  );
}
