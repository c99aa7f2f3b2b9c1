"use client";

import { useLocale, useTranslations } from "next-intl";
import type { AuditEventView } from "@/lib/contract/audit";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";

const CODE = /^[a-z][A-Za-z0-9-]*$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

type Names = AuditEventView["names"];

/** The audit trail's codes in words; a code that has none yet is shown as it is. */
export function useAuditWords() {
  const t = useTranslations("audit");
  const locale = useLocale() as Locale;
  const word = (section: string, code: string) => {
    const key = `${section}.${code}`;
    return CODE.test(code) && t.has(key) ? t(key) : code;
  };
  const one = (field: string, value: string, names: Names) => {
    const name = names[value];
    if (name !== undefined) return name;
    if (value === "true" || value === "false") return t(`values.${value}`);
    // A resource is called by the last part of its address.
    if (value.startsWith("/")) return value.split("/").at(-1) ?? value;
    if (MOMENT.test(value)) return formatMoment(locale, value);
    return word(`values.${field}`, value);
  };
  return {
    action: (code: string) => word("actions", code),
    kind: (code: string) => word("kinds", code),
    /** `plan.added` is called by its last part. */
    field: (path: string) => word("fields", path.split(".").at(-1) ?? path),
    /** Null when there is nothing. */
    value: (path: string, value: string | null, names: Names) => {
      if (value === null || value === "") return null;
      const field = path.split(".").at(-1) ?? path;
      const parts = value.split(", ").map((part) => one(CODE.test(field) ? field : "none", part, names));
      return parts.join(", ");
    },
  };
}
