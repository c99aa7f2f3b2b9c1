"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProblemNotice } from "@/components/ui/problem";
import { problemFace } from "@/lib/client/call";

interface ProblemFaceProps {
  title: ReactNode;
  error: unknown;
  onRetry?: () => void;
  /** What data stays on screen, where some does. */
  kept?: ReactNode;
}

/** What failed, why as far as it is known, the number to quote, and another try. */
export function ProblemFace({ title, error, onRetry, kept }: ProblemFaceProps) {
  const { detail, ...face } = problemFace(error, useTranslations("inventory.problems"), useTranslations("common"));
  return (
    <ProblemNotice
      title={title}
      detail={
        <>
          {detail} {kept}
        </>
      }
      {...face}
      onRetry={onRetry}
    />
  );
}
