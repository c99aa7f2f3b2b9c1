"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { ImportView } from "@/lib/contract/inventory";
import type { Locale } from "@/lib/domain/locale";
import { formatBytes, formatNumber } from "@/lib/i18n/format";
import { ImportPlan } from "./import-plan";
import { ImportRejections } from "./import-rejections";
import { ImportTypes, UnresolvedLabels } from "./import-types";
import { ImportWarnings } from "./import-warnings";

interface ImportPreviewProps {
  view: ImportView;
  scope: ProjectScope;
  canImport: boolean;
}

/** What the file holds and what confirming would do; nothing is recorded yet. */
export function ImportPreview({ view, scope, canImport }: ImportPreviewProps) {
  return (
    <>
      <ReadFigures view={view} />
      <ImportWarnings warnings={view.warnings} />
      <ImportPlan view={view} scope={scope} canImport={canImport} />
      <ImportContent view={view} scope={scope} />
    </>
  );
}

/** Types, labels without a type, rows left out: the same in a preview and in what became of it. */
export function ImportContent({ view, scope }: Pick<ImportPreviewProps, "view" | "scope">) {
  return (
    <>
      {view.rejected > 0 ? <ImportRejections scope={scope} importId={view.id} count={view.rejected} /> : null}
      <ImportTypes types={view.types} />
      <UnresolvedLabels labels={view.unresolvedLabels} />
    </>
  );
}

/** The file in four figures. */
export function ReadFigures({ view }: { view: ImportView }) {
  const t = useTranslations("inventory");
  const locale = useLocale() as Locale;
  const figures = [
    [t("import.recognised"), t(`formats.${view.format ?? "unrecognised"}`)],
    [t("import.read"), formatNumber(locale, view.resources)],
    [t("import.left"), formatNumber(locale, view.rejected)],
    [t("import.size"), formatBytes(locale, view.bytes)],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-px border border-rule bg-rule lg:grid-cols-4">
      {figures.map(([term, value]) => (
        <div key={term} className="flex flex-col bg-raised px-4 py-3">
          <dt className="text-sm text-soft">{term}</dt>
          <dd className="figures text-lg font-semibold break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
