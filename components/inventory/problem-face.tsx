"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";

interface ProblemFaceProps {
  title: ReactNode;
  error: unknown;
  onRetry?: () => void;
  /** What data stays on screen, where some does. */
  kept?: ReactNode;
}

/** What failed, why as far as it is known, the number to quote, and another try. */
export function ProblemFace({ title, error, onRetry, kept }: ProblemFaceProps) {
  const t = useTranslations("common");
  const own = useTranslations("inventory.problems");
  const { code, status, requestId } = problemIn(error);
  const key = `problem.${code}`;
  const other = t(status === 409 ? "problem.conflict" : "problem.internal");
  return (
    <ProblemNotice
      title={title}
      detail={
        <>
          {own.has(code) ? own(code) : t.has(key) ? t(key) : other} {kept}
        </>
      }
      requestId={requestId || null}
      requestIdLabel={t("error.reference")}
      retry={onRetry ? <Button onClick={onRetry}>{t("retry")}</Button> : null}
    />
  );
}
