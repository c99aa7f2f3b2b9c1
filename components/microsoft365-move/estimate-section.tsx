"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { changeMoveAssumptions } from "@/lib/client/programme-address";
import type { Microsoft365EstimateView } from "@/lib/contract/microsoft365-move";
import type { Locale } from "@/lib/domain/locale";
import type { AssumptionId, Assumptions } from "@/lib/domain/microsoft365/assumption";
import { estimateOf } from "@/lib/domain/microsoft365/estimate";
import { formatMoment } from "@/lib/i18n/format";
import { AssumptionFields, type AssumptionForm, draftOf, readDraft } from "./assumption-fields";
import { EstimateResult } from "./estimate-result";
import { ProblemFace } from "./problem-face";

interface EstimateSectionProps {
  scope: ProjectScope;
  estimate: Microsoft365EstimateView;
  /** Whether the assumptions may be changed; otherwise they are shown. */
  edits: boolean;
}

/** The length of the move, computed anew here with every change of an assumption, as the server would. */
export function EstimateSection({ scope, estimate, edits }: EstimateSectionProps) {
  const t = useTranslations("microsoft365-move.estimate");
  const stored = storedAssumptions(estimate);
  const form: AssumptionForm = useForm({
    defaultValues: draftOf(stored),
    values: draftOf(stored),
    mode: "onChange",
    resetOptions: { keepDirtyValues: true },
  });
  const typed = useWatch({ control: form.control });
  // What cannot be read yet leaves the last good value in the sum.
  const used = { ...stored, ...readDraft(typed, estimate.entries) };
  return (
    <section aria-labelledby="m365-estimate" className="flex flex-col gap-3">
      <div>
        <h2 id="m365-estimate">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <EstimateResult estimate={estimateOf(estimate.volumes, used)} />
        <Editing scope={scope} estimate={estimate} edits={edits} form={form} />
      </div>
    </section>
  );
}

function storedAssumptions({ entries, changed }: Microsoft365EstimateView): Assumptions {
  const values = entries.map(({ id, value }) => [id, changed[id] ?? value]);
  return Object.fromEntries(values) as Readonly<Record<AssumptionId, number>>;
}

function Editing({ scope, estimate, edits, form }: EstimateSectionProps & { form: AssumptionForm }) {
  const t = useTranslations("microsoft365-move.estimate");
  const router = useRouter();
  const [said, setSaid] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (assumptions: Partial<Assumptions>) =>
      call(changeMoveAssumptions, { params: scope, body: { revision: estimate.revision, assumptions } }),
    onMutate: () => setSaid(null),
    onSuccess: () => {
      setSaid(t("saved"));
      router.refresh();
    },
    // What somebody else wrote meanwhile is read again.
    onError: () => router.refresh(),
  });
  const reset = () => form.reset(draftOf(storedAssumptions({ ...estimate, changed: {} })), { keepDefaultValues: true });
  return (
    <form
      noValidate
      className="flex min-w-0 flex-col gap-4"
      onSubmit={form.handleSubmit((draft) => save.mutate(readDraft(draft, estimate.entries)))}
    >
      <div>
        <h3>{t("assumptions")}</h3>
        <p className="text-sm text-soft">{t("hypothesis")}</p>
      </div>
      <AssumptionFields form={form} entries={estimate.entries} edits={edits} />
      <ChangedBy estimate={estimate} />
      {edits ? (
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={save.isPending}>
            {t("save")}
          </Button>
          <Button onClick={reset}>{t("reset")}</Button>
        </div>
      ) : null}
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
      {save.error ? <ProblemFace title={t("failed")} error={save.error} /> : null}
    </form>
  );
}

function ChangedBy({ estimate: { by, at } }: { estimate: Microsoft365EstimateView }) {
  const t = useTranslations("microsoft365-move.estimate");
  const locale = useLocale() as Locale;
  if (by === null || at === null) return null;
  return <p className="text-sm text-soft">{t("changedBy", { name: by || t("nobody"), at: formatMoment(locale, at) })}</p>;
}
