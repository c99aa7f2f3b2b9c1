"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import { giveBenchmarkConsent, withdrawBenchmarkConsent } from "@/lib/client/portfolio-address";
import { ProblemFace } from "./problem-face";

/** Lends the organisation's figures to the anonymous comparison, or withdraws them. */
export function ConsentButton({ organisationId, given }: { organisationId: string; given: boolean }) {
  const t = useTranslations("portfolio.benchmark");
  const router = useRouter();
  const params = { organisationId };
  const change = useMutation<unknown>({
    mutationFn: () => (given ? call(withdrawBenchmarkConsent, { params }) : call(giveBenchmarkConsent, { params })),
    onSettled: () => router.refresh(),
  });
  return (
    <>
      <Button className="self-start" busy={change.isPending} onClick={() => change.mutate()}>
        {t(given ? "withdraw" : "give")}
      </Button>
      {change.error ? <ProblemFace title={t("failed")} error={change.error} /> : null}
    </>
  );
}
