"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import { dossiersKey } from "@/lib/client/dossier";
import { requestDossier } from "@/lib/client/dossier-address";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { DossierFilters } from "@/lib/contract/dossier";
import { REPORT_FORMATS } from "@/lib/contract/words";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { VOLUME_LIMITS } from "@/lib/domain/report/dossier-volumes";
import { formatNumber } from "@/lib/i18n/format";
import { DossierProblem } from "./dossier-problem";

interface Draft {
  format: (typeof REPORT_FORMATS)[number];
  locale: Locale;
  verdict: Verdict | "";
  search: string;
}

function volumeWords(locale: Locale): { limit: string; size: string } {
  const { inOne, perVolume } = VOLUME_LIMITS;
  return { limit: formatNumber(locale, inOne), size: formatNumber(locale, perVolume) };
}

/** What the dossier is to be: its format, its language, and which workloads. */
export function DossierForm({ scope, filters }: { scope: ProjectScope; filters: DossierFilters }) {
  const t = useTranslations("dossier.section");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const queries = useQueryClient();
  const {
    register,
    handleSubmit,
    control: form,
  } = useForm<Draft>({
    defaultValues: { format: "xlsx", locale, verdict: filters.verdict ?? "", search: filters.search ?? "" },
  });
  const format = useWatch({ control: form, name: "format" });
  const asked = useMutation({
    mutationFn: ({ verdict, search, ...draft }: Draft) => {
      const kept = { verdict: verdict || null, search: search.trim() || null, blocking: filters.blocking };
      return call(requestDossier, { params: scope, body: { ...draft, filters: kept } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: dossiersKey(scope) }),
  });
  return (
    <form
      onSubmit={handleSubmit((draft) => asked.mutate(draft))}
      className="flex flex-col gap-3 border border-rule bg-raised p-4"
    >
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={t("format")}>
          {(control) => (
            <Select {...control} {...register("format")}>
              {REPORT_FORMATS.map((format) => (
                <option key={format} value={format}>
                  {t(`formats.${format}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("language")}>
          {(control) => (
            <Select {...control} {...register("locale")}>
              {LOCALES.map((one) => (
                <option key={one} value={one}>
                  {t(`languages.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("verdict")}>
          {(control) => (
            <Select {...control} {...register("verdict")}>
              <option value="">{t("anyVerdict")}</option>
              {VERDICTS.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {words(`verdict.${verdict}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("search")}>{(control) => <Input {...control} maxLength={100} {...register("search")} />}</Field>
      </div>
      {filters.blocking ? <p className="text-sm text-soft">{t("blocking", { service: filters.blocking })}</p> : null}
      {format === "pdf" ? <p className="max-w-prose text-sm text-soft">{t("volumesHint", volumeWords(locale))}</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={asked.isPending}>
          {t("ask")}
        </Button>
        <p role="status" className="text-sm">
          {asked.data ? t(asked.data.known ? "known" : "asked") : null}
        </p>
      </div>
      {asked.error ? <DossierProblem title={t("askFailed")} error={asked.error} /> : null}
    </form>
  );
}
