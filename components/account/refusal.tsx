"use client";

import { useTranslations } from "next-intl";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";
import { useProblemWords } from "./use-problem-words";

/** What failed and why; the number to quote only where the fault is ours. */
export function Refusal({ title, error }: { title: string; error: unknown }) {
  const t = useTranslations("common");
  const words = useProblemWords();
  if (!error) return null;
  const { status, requestId } = problemIn(error);
  return (
    <ProblemNotice
      title={title}
      heading="h3"
      detail={words(error)}
      requestId={status >= 500 ? requestId : null}
      requestIdLabel={t("error.reference")}
    />
  );
}
