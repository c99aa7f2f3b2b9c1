"use client";

import { useTranslations } from "next-intl";
import { problemIn, problemWords } from "@/lib/client/call";

/** The words for a refusal: what is wrong with a password, how long to wait, else by its code. */
export function useProblemWords(): (error: unknown) => string {
  const common = useTranslations("common");
  const own = useTranslations("account.problems");
  const t = useTranslations("account");
  return (error) => {
    const { code, params } = problemIn(error);
    const weakness = `weaknesses.${params?.weakness}`;
    if (code === "weak-password" && t.has(weakness)) return t(weakness);
    if (code === "too-many")
      return t("problems.too-many", { minutes: Math.max(1, Math.ceil(Number(params?.seconds ?? 60) / 60)) });
    return problemWords(error, own, common);
  };
}
