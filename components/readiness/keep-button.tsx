"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { keepReadiness } from "@/lib/client/programme-address";
import type { Locale } from "@/lib/domain/locale";
import { formatTenth } from "@/lib/i18n/format";
import { ProblemFace } from "./problem-face";

/** Keeps the score of now, and says so where it was asked. */
export function KeepButton({ scope }: { scope: ProjectScope }) {
  const t = useTranslations("readiness.keep");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const keep = useMutation({
    mutationFn: () => call(keepReadiness, { params: scope }),
    onSuccess: () => router.refresh(),
  });
  const score = keep.data?.score;
  return (
    <div className="flex flex-col items-start gap-1 sm:items-end">
      <Button variant="primary" busy={keep.isPending} onClick={() => keep.mutate()}>
        {t("action")}
      </Button>
      <p role="status" className="figures text-sm text-soft">
        {keep.data ? (typeof score === "number" ? t("done", { score: formatTenth(locale, score) }) : t("doneUnknown")) : null}
      </p>
      {keep.error ? <ProblemFace title={t("failed")} error={keep.error} /> : null}
    </div>
  );
}
