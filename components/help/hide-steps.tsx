"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { hideFirstSteps } from "@/lib/client/address";
import { call } from "@/lib/client/call";

/** Puts the first steps away for good, or keeps them on the page again when they were asked for from the help menu. */
export function HideSteps({ hidden }: { hidden: boolean }) {
  const t = useTranslations("help.firstSteps");
  const router = useRouter();
  const change = useMutation({
    mutationFn: () => call(hideFirstSteps, { body: { hidden: !hidden } }),
    onSuccess: () => {
      router.replace("/organisations");
      router.refresh();
    },
  });
  return (
    <div className="flex flex-col items-end gap-1">
      <Button variant="quiet" busy={change.isPending} onClick={() => change.mutate()}>
        {t(hidden ? "keep" : "hide")}
      </Button>
      <p role="status" className="text-sm text-danger">
        {change.isError ? t("failed") : null}
      </p>
    </div>
  );
}
