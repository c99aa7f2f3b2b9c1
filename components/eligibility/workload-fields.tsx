"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field, Input, Select } from "@/components/ui/field";
import { CRITICALITIES, DATA_CATEGORIES } from "@/lib/contract/words";
import type { WorkloadDraft } from "./workload-draft";
import { FactFields } from "./workload-fact-fields";

const LONGEST = 200;

/** What people say of a workload. */
export function WorkloadFields({ form }: { form: UseFormReturn<WorkloadDraft> }) {
  const t = useTranslations("workload.form");
  const { errors } = form.formState;
  const tooLong = { value: LONGEST, message: t("tooLong") };
  return (
    <div className="grid items-end gap-4 lg:grid-cols-3">
      <Field label={t("name")} error={errors.name?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("name", { validate: (name) => name.trim() !== "" || t("required"), maxLength: tooLong })}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t("ownerLabel")} hint={t("ownerHint")} error={errors.owner?.message}>
        {(control) => <Input {...control} {...form.register("owner", { maxLength: tooLong })} autoComplete="off" />}
      </Field>
      <CriticalityField form={form} />
      <DataCategories form={form} />
      <FactFields form={form} />
    </div>
  );
}

function CriticalityField({ form }: { form: UseFormReturn<WorkloadDraft> }) {
  const t = useTranslations("workload");
  return (
    <Field label={t("form.criticality")}>
      {(control) => (
        <Select {...control} {...form.register("criticality")}>
          <option value="">{t("form.notSet")}</option>
          {CRITICALITIES.map((criticality) => (
            <option key={criticality} value={criticality}>
              {t(`criticalities.${criticality}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function DataCategories({ form }: { form: UseFormReturn<WorkloadDraft> }) {
  const t = useTranslations("workload");
  return (
    <fieldset aria-describedby="data-categories-hint" className="lg:col-span-3">
      <legend className="text-sm font-medium">{t("form.dataCategories")}</legend>
      <p id="data-categories-hint" className="pb-1 text-sm text-soft">
        {t("form.dataHint")}
      </p>
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
        {DATA_CATEGORIES.map((category) => (
          <label key={category} className="flex min-h-11 items-center gap-2 sm:min-h-7">
            <input type="checkbox" value={category} {...form.register("dataCategories")} className="size-5 shrink-0 sm:size-4" />
            {t(`dataCategories.${category}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
