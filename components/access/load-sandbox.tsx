"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem";
import { call, problemFace } from "@/lib/client/call";
import { loadSandbox } from "@/lib/client/sandbox-address";
import type { Locale } from "@/lib/domain/locale";

/** Asks for a sandbox; it is named in the language of the page. */
export function LoadSandbox({ locale, onDone }: { locale: Locale; onDone: () => Promise<void> }) {
  const t = useTranslations("access.sandbox");
  const common = useTranslations("common");
  const problems = useTranslations("access.sandbox.problems");
  const load = useMutation({ mutationFn: () => call(loadSandbox, { body: { locale } }), onSuccess: onDone });
  return (
    <>
      {load.error ? <ProblemNotice heading="h3" title={t("unloaded")} {...problemFace(load.error, problems, common)} /> : null}
      <Button busy={load.isPending} onClick={() => load.mutate()}>
        {t("load")}
      </Button>
    </>
  );
}
