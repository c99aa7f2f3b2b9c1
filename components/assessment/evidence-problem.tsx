"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";
import { useEvidenceProblem } from "./evidence-words";

/** What failed with a document, and why. */
export function EvidenceProblem({ title, error, action }: { title: string; error: unknown; action?: ReactNode }) {
  const t = useTranslations("common");
  const words = useEvidenceProblem();
  return (
    <ProblemNotice
      title={title}
      heading="h3"
      detail={words(error)}
      requestId={problemIn(error).requestId || null}
      requestIdLabel={t("error.reference")}
      retry={action}
    />
  );
}
