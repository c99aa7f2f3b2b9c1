"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { startModule } from "@/lib/client/programme-address";
import { ProblemFace } from "./problem-face";

/** Notes once that a module is under way; draws nothing unless that failed. */
export function BeginModule({ scope, moduleId }: { scope: ProjectScope; moduleId: string }) {
  const t = useTranslations("training.module");
  const { mutate, error } = useMutation({ mutationFn: () => call(startModule, { params: { ...scope, moduleId } }) });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  return error ? <ProblemFace title={t("beginFailed")} error={error} onRetry={() => mutate()} /> : null;
}
