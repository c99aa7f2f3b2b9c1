"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field, Input, Select } from "@/components/ui/field";
import { HARMS, HOSTINGS, NATURES } from "@/lib/contract/words";
import { FACT_DAYS, type FactDay, type WorkloadDraft } from "./workload-draft";

type FormProps = { form: UseFormReturn<WorkloadDraft> };

/** What an obligation and a decision need to know of a workload. */
export function FactFields({ form }: FormProps) {
  const t = useTranslations("workload");
  const days = Object.fromEntries(FACT_DAYS.map((day) => [day, t(`form.${day}`)])) as Record<FactDay, string>;
  return (
    <>
      <HarmFields form={form} />
      <Field label={t("form.hosting")} hint={t("form.hostingHint")}>
        {(control) => (
          <Select {...control} {...form.register("hosting")}>
            <option value="">{t("form.notSet")}</option>
            {HOSTINGS.map((hosting) => (
              <option key={hosting} value={hosting}>
                {t(`hostings.${hosting}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("form.nature")} hint={t("form.natureHint")}>
        {(control) => (
          <Select {...control} {...form.register("nature")}>
            <option value="">{t("form.notSet")}</option>
            {NATURES.map((nature) => (
              <option key={nature} value={nature}>
                {t(`natures.${nature}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("form.vitalSystem")} hint={t("form.vitalSystemHint")}>
        {(control) => (
          <Select {...control} {...form.register("vitalSystem")}>
            <option value="">{t("form.notSet")}</option>
            <option value="yes">{t("form.yes")}</option>
            <option value="no">{t("form.no")}</option>
          </Select>
        )}
      </Field>
      <fieldset className="lg:col-span-3">
        <legend className="pb-1 text-sm font-medium">{t("form.days")}</legend>
        <div className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {FACT_DAYS.map((day) => (
            <Field key={day} label={days[day]}>
              {(control) => <Input {...control} {...form.register(day)} type="date" />}
            </Field>
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** Harms of a list; "none of them" is an answer of its own and excludes the others. */
function HarmFields({ form }: FormProps) {
  const t = useTranslations("workload");
  const examined = form.register("noHarm", {
    onChange: () => form.getValues("noHarm") && form.setValue("harms", [], { shouldDirty: true }),
  });
  const harm = form.register("harms", {
    onChange: () => form.getValues("harms").length > 0 && form.setValue("noHarm", false, { shouldDirty: true }),
  });
  return (
    <fieldset aria-describedby="harms-hint" className="lg:col-span-3">
      <legend className="text-sm font-medium">{t("form.harms")}</legend>
      <p id="harms-hint" className="pb-1 text-sm text-soft">
        {t("form.harmsHint")}
      </p>
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
        {HARMS.map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-2 sm:min-h-7">
            <input type="checkbox" value={one} {...harm} className="size-5 shrink-0 sm:size-4" />
            {t(`harms.${one}`)}
          </label>
        ))}
        <label className="flex min-h-11 items-center gap-2 sm:min-h-7">
          <input type="checkbox" {...examined} className="size-5 shrink-0 sm:size-4" />
          {t("form.noHarm")}
        </label>
      </div>
    </fieldset>
  );
}
