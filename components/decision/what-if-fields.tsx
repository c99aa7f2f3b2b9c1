"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field, Input, Select } from "@/components/ui/field";
import { DATA_CATEGORIES, HARMS, HOSTINGS } from "@/lib/domain/obligation/situation";
import { TRIED_DAYS, type WhatIfDraft } from "./what-if-draft";

const TICK = "flex min-h-11 items-center gap-2 sm:min-h-7";
const BOX = "size-5 shrink-0 sm:size-4";

/** What may be tried: data, harms, the kind of cloud, dates. Its words are those of the record. */
export function WhatIfFields({ form }: { form: UseFormReturn<WhatIfDraft> }) {
  const t = useTranslations("decision.whatIf");
  const words = useTranslations("workload");
  return (
    <>
      <fieldset>
        <legend className="pb-1 text-sm font-medium">{t("data")}</legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {DATA_CATEGORIES.map((category) => (
            <label key={category} className={TICK}>
              <input type="checkbox" value={category} {...form.register("dataCategories")} className={BOX} />
              {words(`dataCategories.${category}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <HarmFields form={form} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field label={t("hosting")}>
          {(control) => (
            <Select {...control} {...form.register("hosting")}>
              <option value="">{t("unsaid")}</option>
              {HOSTINGS.map((hosting) => (
                <option key={hosting} value={hosting}>
                  {words(`hostings.${hosting}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {TRIED_DAYS.map((day) => (
          <Field key={day} label={t(day)}>
            {(control) => <Input {...control} {...form.register(day)} type="date" />}
          </Field>
        ))}
      </div>
    </>
  );
}

/** "None of them, examined" is an answer of its own and excludes the others. */
function HarmFields({ form }: { form: UseFormReturn<WhatIfDraft> }) {
  const t = useTranslations("decision.whatIf");
  const words = useTranslations("workload");
  const none = form.register("noHarm", { onChange: () => form.getValues("noHarm") && form.setValue("harms", []) });
  const harm = form.register("harms", {
    onChange: () => form.getValues("harms").length > 0 && form.setValue("noHarm", false),
  });
  return (
    <fieldset>
      <legend className="pb-1 text-sm font-medium">{t("harms")}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {HARMS.map((one) => (
          <label key={one} className={TICK}>
            <input type="checkbox" value={one} {...harm} className={BOX} />
            {words(`harms.${one}`)}
          </label>
        ))}
        <label className={TICK}>
          <input type="checkbox" {...none} className={BOX} />
          {t("noHarm")}
        </label>
      </div>
    </fieldset>
  );
}
