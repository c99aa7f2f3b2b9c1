"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { DEROGATION_STATES, DEROGATION_TEXTS, type DerogationFault } from "@/lib/domain/obligation/derogation";
import { type DerogationDraft, FIELD_OF } from "./derogation-draft";

/** A workload that may be chosen, in words. */
export interface WorkloadChoice {
  readonly id: string;
  readonly name: string;
}

interface DerogationFieldsProps {
  form: UseFormReturn<DerogationDraft>;
  workloads: readonly WorkloadChoice[];
  fault: DerogationFault | null;
}

export function DerogationFields({ form, workloads, fault }: DerogationFieldsProps) {
  const t = useTranslations("obligation.register");
  const { errors } = form.formState;
  return (
    <>
      <Field label={t("subject")} hint={t("subjectHint")} error={errors.subject ? t("subjectMissing") : null}>
        {(control) => (
          <Textarea
            {...control}
            {...form.register("subject", { validate: (text) => text.trim() !== "" })}
            rows={2}
            maxLength={500}
          />
        )}
      </Field>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field label={t("workload")}>
          {(control) => (
            <Select {...control} {...form.register("workloadId")}>
              <option value="">{t("wholeProject")}</option>
              {workloads.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("text")}>
          {(control) => (
            <Select {...control} {...form.register("textCode")}>
              {DEROGATION_TEXTS.map((code) => (
                <option key={code} value={code}>
                  {t(`texts.${code}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label={t("authority")} hint={t("authorityHint")} error={errors.authority ? t("authorityMissing") : null}>
        {(control) => (
          <Input
            {...control}
            {...form.register("authority", { validate: (text) => text.trim() !== "" })}
            maxLength={200}
            autoComplete="off"
          />
        )}
      </Field>
      <Outcome form={form} fault={fault} />
      <Field label={t("note")}>
        {(control) => <Textarea {...control} {...form.register("note")} rows={2} maxLength={2_000} />}
      </Field>
    </>
  );
}

/** What became of it, and its days. */
function Outcome({ form, fault }: Omit<DerogationFieldsProps, "workloads">) {
  const t = useTranslations("obligation.register");
  const problems = useTranslations("obligation.problems");
  const granted = form.watch("state") === "granted";
  const told = (field: keyof DerogationDraft) => (fault && FIELD_OF[fault] === field ? problems(fault) : null);
  const day = (field: "requestedOn" | "primeMinisterOn" | "decidedOn" | "expiresOn", required = false) => (
    <Field label={t(field)} error={told(field) ?? (form.formState.errors[field] ? t("dayMissing") : null)}>
      {(control) => <Input {...control} {...form.register(field, { required })} type="date" />}
    </Field>
  );
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <Field label={t("state")}>
        {(control) => (
          <Select {...control} {...form.register("state")}>
            {DEROGATION_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`states.${state}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {day("requestedOn", true)}
      {day("primeMinisterOn")}
      {day("decidedOn")}
      {granted ? day("expiresOn") : null}
      <Field label={t("reference")} error={told("reference")}>
        {(control) => <Input {...control} {...form.register("reference")} maxLength={200} autoComplete="off" />}
      </Field>
    </div>
  );
}
