"use client";

import { useTranslations } from "next-intl";
import { ProblemNotice } from "@/components/ui/problem";
import { problemFace, problemWords } from "@/lib/client/call";

/** A refusal in words. */
export function useProblemWords(): (error: unknown) => string {
  const common = useTranslations("common");
  const own = useTranslations("assessment.problems");
  return (error) => problemWords(error, own, common);
}

/** What failed, why as far as it is known, the number to quote, and another try where one may help. */
export function ProblemFace({ title, error, onRetry }: { title: string; error: unknown; onRetry?: () => void }) {
  const face = problemFace(error, useTranslations("assessment.problems"), useTranslations("common"));
  return <ProblemNotice heading="h3" title={title} {...face} onRetry={onRetry} />;
}
