"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem";

export default function PortalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common");
  return (
    <ProblemNotice
      heading="h1"
      title={t("error.title")}
      detail={t("error.detail")}
      requestId={error.digest ?? null}
      requestIdLabel={t("error.reference")}
      retry={<Button onClick={reset}>{t("retry")}</Button>}
    />
  );
}
