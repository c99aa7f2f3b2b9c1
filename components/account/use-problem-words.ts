"use client";

import { useTranslations } from "next-intl";
import { problemIn } from "@/lib/client/call";

/** The words for a refusal: what is wrong with a password, how long to wait, else by its code. */
export function useProblemWords(): (error: unknown) => string {
  const common = useTranslations("common.problem");
  const t = useTranslations("account");
  return (error) => {
    const { code, status, params } = problemIn(error);
    const weakness = `weaknesses.${params?.weakness}`;
    if (code === "weak-password" && t.has(weakness)) return t(weakness);
    if (code === "too-many")
      return t("problems.too-many", { minutes: Math.max(1, Math.ceil(Number(params?.seconds ?? 60) / 60)) });
    if (t.has(`problems.${code}`)) return t(`problems.${code}`);
    if (common.has(code)) return common(code);
    return common(status === 409 ? "conflict" : "internal");
  };
}
