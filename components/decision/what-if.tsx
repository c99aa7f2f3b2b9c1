"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem";
import { problemFace } from "@/lib/client/call";
import { decisionGroundsQuery } from "@/lib/client/decision";
import type { ProjectScope } from "@/lib/client/eligibility";

/** The engine and its texts are brought only to whoever asks "what if". */
const WhatIfForm = dynamic(() => import("./what-if-form").then((module) => module.WhatIfForm), { loading: Loading });

/** Other data or dates, judged in the browser by the engine that judges on the server. Nothing is saved. */
export function WhatIf({ scope, workloadId }: { scope: ProjectScope; workloadId: string }) {
  const t = useTranslations("decision.whatIf");
  const common = useTranslations("common");
  const problems = useTranslations("decision.problems");
  const [open, setOpen] = useState(false);
  const grounds = useQuery({ ...decisionGroundsQuery({ ...scope, workloadId }), enabled: open });
  return (
    <section aria-labelledby="what-if" className="flex flex-col gap-3 border-t border-rule pt-3">
      <h3 id="what-if">{t("title")}</h3>
      <p className="max-w-prose text-soft">{t("lead")}</p>
      {open ? null : (
        <p>
          <Button onClick={() => setOpen(true)}>{t("open")}</Button>
        </p>
      )}
      {open && grounds.isPending ? <Loading /> : null}
      {grounds.error ? (
        <ProblemNotice
          title={t("failed")}
          {...problemFace(grounds.error, problems, common)}
          onRetry={() => void grounds.refetch()}
        />
      ) : null}
      {open && grounds.data ? <WhatIfForm grounds={grounds.data} /> : null}
    </section>
  );
}

function Loading() {
  const t = useTranslations("decision.whatIf");
  return <p aria-live="polite">{t("loading")}</p>;
}
