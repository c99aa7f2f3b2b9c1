"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { joinTraining } from "@/lib/client/programme-address";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";

/** Who opens the training becomes a learner; meanwhile the path's own outline stands here. */
export function JoinTraining({ scope }: { scope: ProjectScope }) {
  const t = useTranslations("training.path");
  const join = useChange((_: undefined) => call(joinTraining, { params: scope, body: {} }));
  const asked = useRef(false);
  const { mutate } = join;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate(undefined);
  }, [mutate]);
  if (join.error) return <ProblemFace title={t("joinFailed")} error={join.error} onRetry={() => mutate(undefined)} />;
  return (
    <div role="status" className="grid gap-4 lg:grid-cols-[2fr_1fr]">
      <span className="sr-only">{t("joining")}</span>
      <Skeleton className="h-36" />
      <Skeleton className="h-36" />
    </div>
  );
}
