"use client";

import { useTranslations } from "next-intl";
import { ProblemNotice } from "@/components/ui/problem";
import { problemFace } from "@/lib/client/call";

/** What failed, why as far as it is known, and the number to quote. */
export function ProblemFace({ title, error }: { title: string; error: unknown }) {
  const face = problemFace(error, useTranslations("portfolio.problems"), useTranslations("common"));
  return <ProblemNotice heading="h3" title={title} {...face} />;
}
