"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";

/** What failed, why as far as it is known, the number to quote, and another try. */
export function ProblemFace({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  const t = useTranslations("common");
  const { code, requestId } = problemIn(error);
  const key = `problem.${code}`;
  return (
    <ProblemNotice
      title={title}
      detail={t(t.has(key) ? key : "problem.internal")}
      requestId={requestId || null}
      requestIdLabel={t("error.reference")}
      retry={<Button onClick={onRetry}>{t("retry")}</Button>}
    />
  );
}
