import { useLocale, useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Field, Input } from "@/components/ui/field";
import type { Microsoft365AssumptionView } from "@/lib/contract/microsoft365-move";
import type { Locale } from "@/lib/domain/locale";
import type { AssumptionId, Assumptions } from "@/lib/domain/microsoft365/assumption";
import { formatNumber } from "@/lib/i18n/format";

/** What is typed, by assumption. */
export type AssumptionDraft = Record<AssumptionId, string>;
export type AssumptionForm = UseFormReturn<AssumptionDraft>;

export function draftOf(values: Assumptions): AssumptionDraft {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)])) as AssumptionDraft;
}

/** The assumptions of a draft that are whole numbers within their bounds. */
export function readDraft(
  draft: Readonly<Partial<AssumptionDraft>>,
  entries: readonly Microsoft365AssumptionView[],
): Partial<Assumptions> {
  const read = entries.flatMap((entry) => {
    const value = readValue(draft[entry.id] ?? "", entry);
    return value === null ? [] : [[entry.id, value] as const];
  });
  return Object.fromEntries(read);
}

function readValue(text: string, { least, most }: Microsoft365AssumptionView): number | null {
  if (!/^\s*\d{1,7}\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

interface AssumptionFieldsProps {
  form: AssumptionForm;
  entries: readonly Microsoft365AssumptionView[];
  edits: boolean;
}

/** One field for each assumption, with its unit, why it has its value, and the portal's own. */
export function AssumptionFields({ form, entries, edits }: AssumptionFieldsProps) {
  const t = useTranslations("microsoft365-move.estimate");
  const locale = useLocale() as Locale;
  const { errors } = form.formState;
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {entries.map((entry) => {
        const { id, name, unit, value, because, least, most } = entry;
        const bounds = t("bounds", { least: formatNumber(locale, least), most: formatNumber(locale, most) });
        const ours = t("ours", { value: formatNumber(locale, value) });
        return (
          <Field
            key={id}
            label={`${name[locale]} (${t(`units.${unit}`)})`}
            hint={`${because[locale]} (${ours})`}
            error={errors[id] ? bounds : null}
          >
            {(control) => (
              <Input
                {...control}
                {...form.register(id, { validate: (text) => readValue(text, entry) !== null })}
                defaultValue={form.formState.defaultValues?.[id]}
                inputMode="numeric"
                readOnly={!edits}
                className="max-w-40"
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}
