"use client";

import { useTranslations } from "next-intl";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";

/** What failed, why as far as it is known, and the number to quote. */
export function ProblemFace({ title, error }: { title: string; error: unknown }) {
  const t = useTranslations("common");
  const own = useTranslations("readiness.problems");
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
    />
  );
}
