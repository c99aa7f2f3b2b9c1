"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";

/** The words for a refusal: by its code, else by the sort of answer it is. */
export function useProblemWords(): (error: unknown) => string {
  const t = useTranslations("common");
  const own = useTranslations("eligibility.problems");
  return (error) => {
    const { code, status } = problemIn(error);
    if (own.has(code)) return own(code);
    if (t.has(`problem.${code}`)) return t(`problem.${code}`);
    return t(status === 409 ? "problem.conflict" : "problem.internal");
  };
}

/** What failed, why as far as it is known, the number to quote, and another try. */
export function ProblemFace({ title, error, onRetry }: { title: string; error: unknown; onRetry?: () => void }) {
  const t = useTranslations("common");
  const words = useProblemWords();
  return (
    <ProblemNotice
      title={title}
      detail={words(error)}
      requestId={problemIn(error).requestId || null}
      requestIdLabel={t("error.reference")}
      retry={onRetry ? <Button onClick={onRetry}>{t("retry")}</Button> : null}
    />
  );
}
