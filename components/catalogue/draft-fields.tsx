"use client";

import { useLocale, useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import type { QualificationView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { MILESTONES, SCOPES, SOURCE_LABELS } from "@/lib/domain/provider/words";
import type { FactDraft } from "./fact-draft";

type Form = UseFormReturn<FactDraft>;
type Plain = Exclude<keyof FactDraft, "scope" | "milestone" | "sourceLabel" | "offer">;

/** The fields of a fact: about what, which milestone, its days, where it was read, and what it means. */
export function DraftFields({ form, offered }: { form: Form; offered: QualificationView["offered"] }) {
  const decided = form.watch("milestone") === "J3";
  return (
    <>
      <Subject form={form} offered={offered} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Line form={form} name="on" type="date" hint />
        <Line form={form} name="knownUntil" type="date" hint />
      </div>
      {decided ? (
        <div className="grid gap-4 sm:grid-cols-3">
          <Line form={form} name="decision" most={40} />
          <Line form={form} name="validFrom" type="date" />
          <Line form={form} name="validTo" type="date" />
        </div>
      ) : null}
      <Source form={form} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Line form={form} name="noteFr" long hint />
        <Line form={form} name="noteEn" long />
      </div>
    </>
  );
}

function Subject({ form, offered }: { form: Form; offered: QualificationView["offered"] }) {
  const t = useTranslations("provider");
  const locale = useLocale() as Locale;
  const { offer } = form.formState.errors;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field label={t("form.offer")} error={offer ? t("form.errors.needed") : null}>
        {(control) => (
          <Select {...control} {...form.register("offer")}>
            <option value="">{t("form.chooseOffer")}</option>
            {offered.map((provider) => (
              <optgroup key={provider.id} label={provider.name}>
                {provider.offers.map(({ id, name }) => (
                  <option key={id} value={`${provider.id}/${id}`}>
                    {name[locale]}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("table.scope")}>
        {(control) => (
          <Select {...control} {...form.register("scope")}>
            {SCOPES.map((scope) => (
              <option key={scope} value={scope}>
                {t(`scopes.${scope}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("table.milestone")}>
        {(control) => (
          <Select {...control} {...form.register("milestone")}>
            {MILESTONES.map((milestone) => (
              <option key={milestone} value={milestone}>
                {t(`milestones.${milestone}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

function Source({ form }: { form: Form }) {
  const t = useTranslations("provider.form");
  const words = useTranslations("eligibility-words.sourceLabel");
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-semibold">{t("source")}</legend>
      <Line form={form} name="sourceTitle" most={300} />
      <Line form={form} name="sourceLocator" most={500} hint />
      <div className="grid gap-4 sm:grid-cols-2">
        <Line form={form} name="sourceDate" type="date" />
        <Field label={t("sourceLabel")}>
          {(control) => (
            <Select {...control} {...form.register("sourceLabel")}>
              {SOURCE_LABELS.map((label) => (
                <option key={label} value={label}>
                  {words(label)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </fieldset>
  );
}

interface LineProps {
  form: Form;
  name: Plain;
  type?: "text" | "date";
  most?: number;
  long?: boolean;
  hint?: boolean;
}

/** One field with its words: label, hint and what is wrong are named after it. */
function Line({ form, name, type = "text", most = 1_000, long = false, hint = false }: LineProps) {
  const t = useTranslations("provider.form");
  const wrong = form.formState.errors[name]?.type;
  return (
    <Field label={t(name)} hint={hint ? t(`hints.${name}`) : undefined} error={wrong ? t(`errors.${String(wrong)}`) : null}>
      {(control) =>
        long ? (
          <Textarea {...control} {...form.register(name)} rows={3} maxLength={most} />
        ) : (
          <Input {...control} {...form.register(name)} type={type} maxLength={type === "date" ? undefined : most} />
        )
      }
    </Field>
  );
}
