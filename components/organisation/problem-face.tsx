"use client";

import { useTranslations } from "next-intl";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";

/** What was refused or failed, why as far as it is known, and the number to quote. */
export function ProblemFace({ title, error }: { title: string; error: unknown }) {
  const t = useTranslations("common");
  const own = useTranslations("organisation.problems");
  const { code, status, requestId } = problemIn(error);
  const key = `problem.${code}`;
  const other = t(status === 409 ? "problem.conflict" : "problem.internal");
  const detail = own.has(code) ? own(code) : t.has(key) ? t(key) : other;
  return (
    <ProblemNotice
      heading="h3"
      title={title}
      detail={detail}
      requestId={requestId || null}
      requestIdLabel={t("error.reference")}
    />
  );
}
