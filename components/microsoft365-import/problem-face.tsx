"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProblemNotice } from "@/components/ui/problem";
import { problemFace } from "@/lib/client/call";

interface ProblemFaceProps {
  title: ReactNode;
  error: unknown;
  onRetry?: () => void;
}

/** What failed, why as far as it is known, the number to quote, and another try. */
export function ProblemFace({ title, error, onRetry }: ProblemFaceProps) {
  const face = problemFace(error, useTranslations("microsoft365-import.problems"), useTranslations("common"));
  return <ProblemNotice title={title} heading="h3" {...face} onRetry={onRetry} />;
}
