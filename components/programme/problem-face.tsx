"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";

/** What failed, why as far as it is known, the number to quote, and another try where one may help. */
export function ProblemFace({ title, error, onRetry }: { title: string; error: unknown; onRetry?: () => void }) {
  const t = useTranslations("common");
  const own = useTranslations("programme.problems");
  const { code, status, requestId, params = {} } = problemIn(error);
  const key = `problem.${code}`;
  const other = t(status === 409 ? "problem.conflict" : "problem.internal");
  return (
    <ProblemNotice
      title={title}
      heading="h3"
      detail={own.has(code) ? own(code, params) : t.has(key) ? t(key, params) : other}
      requestId={requestId || null}
      requestIdLabel={t("error.reference")}
      retry={onRetry ? <Button onClick={onRetry}>{t("retry")}</Button> : null}
    />
  );
}
