"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";

/** A refusal in words: by its code, else by the sort of answer it is. */
export function useProblemWords(): (error: unknown) => string {
  const common = useTranslations("common.problem");
  const own = useTranslations("assessment.problems");
  return (error) => {
    const { code, status, params = {} } = problemIn(error);
    if (own.has(code)) return own(code, params);
    if (common.has(code)) return common(code);
    return common(status === 409 ? "conflict" : "internal");
  };
}

/** What failed, why as far as it is known, the number to quote, and another try where one may help. */
export function ProblemFace({ title, error, onRetry }: { title: string; error: unknown; onRetry?: () => void }) {
  const t = useTranslations("common");
  const words = useProblemWords();
  return (
    <ProblemNotice
      title={title}
      heading="h3"
      detail={words(error)}
      requestId={problemIn(error).requestId || null}
      requestIdLabel={t("error.reference")}
      retry={onRetry ? <Button onClick={onRetry}>{t("retry")}</Button> : null}
    />
  );
}
