"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { cancelImport, confirmImport } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { importQuery } from "@/lib/client/inventory";
import type { ImportView } from "@/lib/contract/inventory";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { ProblemFace } from "./problem-face";

interface ImportPlanProps {
  view: ImportView;
  scope: ProjectScope;
  canImport: boolean;
}

/** What confirming would do, and the decision. What is missing leaves the inventory only when the box is ticked. */
export function ImportPlan({ view, scope, canImport }: ImportPlanProps) {
  const t = useTranslations("inventory.plan");
  const [remove, setRemove] = useState(false);
  const { confirm, cancel } = useDecision(scope, view.id);
  const busy = confirm.isPending || cancel.isPending;
  const missing = view.plan?.missing ?? 0;
  return (
    <section aria-labelledby="import-plan" className="flex flex-col gap-4 border border-rule bg-raised p-5">
      <h2 id="import-plan">{t("title")}</h2>
      {view.plan ? <PlanFigures plan={view.plan} /> : <Progress label={t("computing")} />}
      {canImport && knownByFileName(view) ? (
        <Notice>
          <p className="wrap-anywhere">{t("sameName", { name: view.fileName })}</p>
        </Notice>
      ) : null}
      {missing > 0 && canImport ? (
        <Checkbox
          label={t("remove", { count: missing })}
          hint={t("removeHint")}
          checked={remove}
          disabled={busy}
          onChange={(event) => setRemove(event.target.checked)}
        />
      ) : null}
      {view.resources === 0 ? <p>{t("nothing")}</p> : null}
      {confirm.error ? <ProblemFace title={t("confirmFailed")} error={confirm.error} /> : null}
      {cancel.error ? <ProblemFace title={t("cancelFailed")} error={cancel.error} /> : null}
      {canImport ? (
        <div className="flex flex-wrap gap-3">
          <Button
            variant="primary"
            busy={confirm.isPending}
            disabled={busy || view.plan === null || view.resources === 0}
            onClick={() => confirm.mutate(remove)}
          >
            {t("confirm")}
          </Button>
          <Button busy={cancel.isPending} disabled={busy} onClick={() => cancel.mutate()}>
            {t("cancel")}
          </Button>
        </div>
      ) : (
        <p className="text-soft">{t("readOnly")}</p>
      )}
    </section>
  );
}

/** Templates and plans called alike are taken for one another: whoever imports several must see it before they merge. */
function knownByFileName({ format, plan }: ImportView): boolean {
  if (plan === null || (format !== "arm-template" && format !== "terraform-plan")) return false;
  return plan.changed + plan.unchanged + plan.missing > 0;
}

function PlanFigures({ plan }: { plan: NonNullable<ImportView["plan"]> }) {
  const t = useTranslations("inventory.plan");
  const locale = useLocale() as Locale;
  return (
    <>
      <dl className="grid grid-cols-2 gap-px border border-rule bg-rule lg:grid-cols-4">
        {(["added", "changed", "unchanged", "missing"] as const).map((kind) => (
          <div key={kind} className="flex flex-col bg-raised px-4 py-3">
            <dt className="text-sm text-soft">{t(kind)}</dt>
            <dd className="figures text-xl font-semibold">{formatNumber(locale, plan[kind])}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose text-sm text-soft">{t("scope")}</p>
    </>
  );
}

/** Confirm or drop; either answer is the import as it now stands. */
function useDecision(scope: ProjectScope, importId: string) {
  const client = useQueryClient();
  const params = { ...scope, importId };
  const settle = (view: ImportView) => {
    client.setQueryData(importQuery(scope, importId).queryKey, view);
    void client.invalidateQueries({ queryKey: ["imports", scope] });
    for (const stale of ["workloads", "resources", "estate"]) client.removeQueries({ queryKey: [stale, scope] });
  };
  const refresh = () => client.invalidateQueries({ queryKey: importQuery(scope, importId).queryKey });
  const confirm = useMutation({
    mutationFn: (remove: boolean) => call(confirmImport, { params, body: { remove } }),
    onSuccess: settle,
    onError: refresh,
  });
  const cancel = useMutation({ mutationFn: () => call(cancelImport, { params }), onSuccess: settle, onError: refresh });
  return { confirm, cancel };
}
