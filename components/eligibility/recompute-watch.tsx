"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { type ProjectScope, recomputingQuery } from "@/lib/client/eligibility";

/** While a job recomputes: says so, and when it ends asks for the new figures. */
export function RecomputeWatch({ scope, onDone }: { scope: ProjectScope; onDone?: () => void }) {
  const t = useTranslations("eligibility.estate");
  const router = useRouter();
  const finish = useRef(onDone);
  const { data, isFetchedAfterMount } = useQuery({ ...recomputingQuery(scope), staleTime: 0 });
  // An answer from before the job started would say that it has ended.
  const done = isFetchedAfterMount && data?.recomputing === false;
  useEffect(() => {
    finish.current = onDone;
  }, [onDone]);
  useEffect(() => {
    if (!done) return;
    router.refresh();
    finish.current?.();
  }, [done, router]);
  return <Notice live>{t("recomputing")}</Notice>;
}
