"use client";

import { useTranslations } from "next-intl";
import { ProblemNotice } from "@/components/ui/problem";
import { problemFace } from "@/lib/client/call";

/** What failed, why as far as it is known, the number to quote, and another try where one may help. */
export function DossierProblem({ title, error, onRetry }: { title: string; error: unknown; onRetry?: () => void }) {
  const face = problemFace(error, useTranslations("dossier.problems"), useTranslations("common"));
  return <ProblemNotice heading="h3" title={title} {...face} onRetry={onRetry} />;
}
