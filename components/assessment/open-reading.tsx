"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import { abandonSecondReading, openSecondReading } from "@/lib/client/programme-address";
import type { SecondReadingPage } from "@/lib/contract/second-reading";
import type { AssessmentScope } from "./assessment-scope";
import { ProblemFace } from "./problem-face";

interface OpenReadingProps {
  scope: AssessmentScope;
  candidates: SecondReadingPage["candidates"];
}

/** Who the two readers are. */
export function OpenReading({ scope, candidates }: OpenReadingProps) {
  const t = useTranslations("second-reading.open");
  const router = useRouter();
  const form = useForm({ defaultValues: { firstReader: "", secondReader: "" } });
  const open = useMutation({
    mutationFn: (body: { firstReader: string; secondReader: string }) => call(openSecondReading, { params: scope, body }),
    onSuccess: () => router.refresh(),
  });
  const { errors } = form.formState;
  const distinct = (given: string) => (given !== "" && given !== form.getValues("firstReader")) || t("distinct");
  if (candidates.length < 2) return <p className="max-w-prose text-soft">{t("tooFew")}</p>;
  const options = candidates.map(({ personId, name }) => (
    <option key={personId} value={personId}>
      {name}
    </option>
  ));
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((draft) => open.mutate(draft))}>
      <p className="max-w-prose">{t("lead")}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("first")} error={errors.firstReader?.message}>
          {(control) => (
            <Select {...control} {...form.register("firstReader", { validate: (given) => given !== "" || t("required") })}>
              <option value="">{t("choose")}</option>
              {options}
            </Select>
          )}
        </Field>
        <Field label={t("second")} error={errors.secondReader?.message}>
          {(control) => (
            <Select {...control} {...form.register("secondReader", { validate: distinct })}>
              <option value="">{t("choose")}</option>
              {options}
            </Select>
          )}
        </Field>
      </div>
      <Button type="submit" variant="primary" className="self-start" busy={open.isPending}>
        {t("submit")}
      </Button>
      {open.error ? <ProblemFace title={t("failed")} error={open.error} /> : null}
    </form>
  );
}

/** Asks once more before a reading is given up. */
export function AbandonReading({ scope }: { scope: AssessmentScope }) {
  const t = useTranslations("second-reading.abandon");
  const router = useRouter();
  const abandon = useMutation({
    mutationFn: () => call(abandonSecondReading, { params: scope }),
    onSuccess: () => router.refresh(),
  });
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 list-none items-center text-accent hover:underline sm:min-h-7">{t("ask")}</summary>
      <div className="flex flex-col items-start gap-2 border-l-3 border-danger pl-3">
        <p className="max-w-prose">{t("lead")}</p>
        <Button variant="danger" size="small" busy={abandon.isPending} onClick={() => abandon.mutate()}>
          {t("submit")}
        </Button>
        {abandon.error ? <ProblemFace title={t("failed")} error={abandon.error} /> : null}
      </div>
    </details>
  );
}
