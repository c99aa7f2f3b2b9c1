"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type UseFormReturn, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { editOrganisation } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { OrganisationSettings } from "@/lib/contract/organisation";
import { LEGAL_FORMS, STATUSES } from "@/lib/domain/access/organisation";
import { isSiret, normaliseSiret } from "@/lib/domain/access/siret";
import { ProblemFace } from "./problem-face";
import { SecondFactorField } from "./second-factor-field";
import { changeOf, draftOf, type SettingsDraft } from "./settings-draft";

interface SettingsFormProps {
  organisationId: string;
  settings: OrganisationSettings;
}

/** The settings of an organisation. Only what was touched is sent. */
export function SettingsForm({ organisationId, settings }: SettingsFormProps) {
  const t = useTranslations("organisation.settings");
  const router = useRouter();
  const form = useForm<SettingsDraft>({ defaultValues: draftOf(settings) });
  const { isDirty, dirtyFields } = form.formState;
  const save = useMutation({
    mutationFn: (draft: SettingsDraft) =>
      call(editOrganisation, { params: { organisationId }, body: changeOf(draft, dirtyFields) }),
    onSuccess: (saved) => {
      form.reset(draftOf(saved));
      router.refresh();
    },
  });
  return (
    <form noValidate onSubmit={form.handleSubmit((draft) => save.mutate(draft))} className="flex flex-col gap-6">
      <section aria-labelledby="identity" className="flex flex-col gap-4 border border-rule bg-raised p-4">
        <h2 id="identity">{t("identity")}</h2>
        <IdentityFields form={form} />
      </section>
      <section aria-labelledby="access" className="flex flex-col gap-4 border border-rule bg-raised p-4">
        <h2 id="access">{t("access")}</h2>
        <SecondFactorField form={form} settings={settings} />
      </section>
      {save.error ? <ProblemFace title={t("failed")} error={save.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={save.isPending} disabled={!isDirty}>
          {t("save")}
        </Button>
        {isDirty ? (
          <Button variant="quiet" onClick={() => form.reset()}>
            {t("reset")}
          </Button>
        ) : null}
        <SavedAt at={save.isSuccess && !isDirty ? save.submittedAt : null} />
      </div>
    </form>
  );
}

function IdentityFields({ form }: { form: UseFormReturn<SettingsDraft> }) {
  const t = useTranslations("organisation");
  const { errors } = form.formState;
  const named = { validate: (name: string) => name.trim() !== "" || t("settings.nameMissing") };
  const real = { validate: (siret: string) => siret.trim() === "" || isSiret(normaliseSiret(siret)) || t("settings.siretWrong") };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Field label={t("settings.name")} error={errors.name?.message} className="lg:col-span-2">
        {(control) => <Input {...control} {...form.register("name", named)} maxLength={120} autoComplete="off" />}
      </Field>
      <Field label={t("settings.legalForm")}>
        {(control) => (
          <Select {...control} {...form.register("legalForm")}>
            {LEGAL_FORMS.map((one) => (
              <option key={one} value={one}>
                {t(`legalForms.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("settings.siret")} hint={t("settings.siretHint")} error={errors.siret?.message} className="max-w-64">
        {(control) => (
          <Input {...control} {...form.register("siret", real)} inputMode="numeric" maxLength={40} autoComplete="off" />
        )}
      </Field>
      <fieldset aria-describedby="statuses-hint" className="lg:col-span-2">
        <legend className="text-sm font-medium">{t("settings.statuses")}</legend>
        <p id="statuses-hint" className="pb-1 text-sm text-soft">
          {t("settings.statusesHint")}
        </p>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {STATUSES.map((status) => (
            <label key={status} className="flex min-h-11 items-center gap-2 sm:min-h-7">
              <input type="checkbox" value={status} {...form.register("statuses")} className="size-5 shrink-0 sm:size-4" />
              {t(`statuses.${status}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function SavedAt({ at }: { at: number | null }) {
  const t = useTranslations("organisation.settings");
  const locale = useLocale();
  const time = at ? new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(at) : null;
  return (
    <span aria-live="polite" className="text-sm text-soft">
      {time ? t("saved", { time }) : null}
    </span>
  );
}
