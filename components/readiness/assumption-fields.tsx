"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import type { AssumptionView } from "@/lib/contract/readiness";
import { ASSUMPTION_STATUSES, type AssumptionStatus } from "@/lib/domain/readiness/assumption";

export interface AssumptionDraft {
  statement: string;
  dimension: string;
  ownerId: string;
  reviewOn: string;
  status: AssumptionStatus;
  finding: string;
}
/** What may be chosen, in words. */
export interface Choices {
  readonly dimensions: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly { readonly personId: string; readonly name: string }[];
}

export function draftOf(assumption: AssumptionView | null): AssumptionDraft {
  const { statement = "", status = "open", finding = "" } = assumption ?? {};
  const { dimension, ownerId, reviewOn } = assumption ?? {};
  return { statement, dimension: dimension ?? "", ownerId: ownerId ?? "", reviewOn: reviewOn ?? "", status, finding };
}

interface AssumptionFieldsProps {
  form: UseFormReturn<AssumptionDraft>;
  choices: Choices;
  /** Whether it may be confirmed or refuted already: a new one may not. */
  checked: boolean;
}

export function AssumptionFields({ form, choices, checked }: AssumptionFieldsProps) {
  const t = useTranslations("readiness.assumptions");
  const { errors } = form.formState;
  return (
    <>
      <Field label={t("statement")} hint={t("statementHint")} error={errors.statement ? t("statementMissing") : null}>
        {(control) => (
          <Textarea
            {...control}
            {...form.register("statement", { validate: (statement) => statement.trim() !== "" })}
            rows={3}
            maxLength={1_000}
          />
        )}
      </Field>
      <Field label={t("dimension")}>
        {(control) => (
          <Select {...control} {...form.register("dimension")}>
            <option value="">{t("noDimension")}</option>
            {choices.dimensions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Owner form={form} choices={choices} />
        <Field label={t("reviewOn")}>{(control) => <Input {...control} {...form.register("reviewOn")} type="date" />}</Field>
      </div>
      {checked ? <Outcome form={form} /> : null}
    </>
  );
}

/** An owner who left stays until somebody else is named. */
function Owner({ form, choices: { people } }: Pick<AssumptionFieldsProps, "form" | "choices">) {
  const t = useTranslations("readiness.assumptions");
  const owner = form.formState.defaultValues?.ownerId ?? "";
  const left = owner !== "" && !people.some(({ personId }) => personId === owner);
  return (
    <Field label={t("owner")}>
      {(control) => (
        <Select {...control} {...form.register("ownerId")}>
          <option value="">{t("noOwner")}</option>
          {left ? <option value={owner}>{t("nobody")}</option> : null}
          {people.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Outcome({ form }: { form: UseFormReturn<AssumptionDraft> }) {
  const t = useTranslations("readiness.assumptions");
  return (
    <>
      <Field label={t("status")}>
        {(control) => (
          <Select {...control} {...form.register("status")}>
            {ASSUMPTION_STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`statuses.${status}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("finding")} hint={t("findingHint")}>
        {(control) => <Textarea {...control} {...form.register("finding")} rows={3} maxLength={2_000} />}
      </Field>
    </>
  );
}
