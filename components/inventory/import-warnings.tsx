"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ImportView } from "@/lib/contract/inventory";

/** What the reader remarked; a code without words of its own is shown as it is rather than kept silent. */
export function ImportWarnings({ warnings }: Pick<ImportView, "warnings">) {
  const t = useTranslations("inventory.warnings");
  if (warnings.length === 0) return null;
  return (
    <Notice tone="notice" title={t("title")}>
      <ul className="flex flex-col gap-1">
        {warnings.map(({ code, params }) => (
          <li key={code} className="max-w-prose">
            {t.has(code) ? t(code, { count: Number(params.count ?? params.seen ?? 0) }) : t("other", { code })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
