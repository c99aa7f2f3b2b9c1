"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { startAssessment } from "@/lib/client/programme-address";
import { ProblemFace } from "./problem-face";

interface StartButtonProps {
  scope: ProjectScope;
  base: string;
  questionnaireId: string;
  title: string;
}

/** Opens an assessment and goes there. */
export function StartButton({ scope, base, questionnaireId, title }: StartButtonProps) {
  const t = useTranslations("assessment.offered");
  const router = useRouter();
  const start = useMutation({
    mutationFn: () => call(startAssessment, { params: scope, body: { questionnaireId } }),
    onSuccess: ({ id }) => router.push(`${base}/assessments/${id}`),
  });
  return (
    <>
      <Button aria-label={t("startOf", { title })} busy={start.isPending || start.isSuccess} onClick={() => start.mutate()}>
        {t("start")}
      </Button>
      {start.error ? <ProblemFace title={t("failed")} error={start.error} /> : null}
    </>
  );
}
