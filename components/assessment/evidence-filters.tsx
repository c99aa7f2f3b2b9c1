import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import type { AssessmentSummary } from "@/lib/contract/assessment";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

export interface EvidenceAsked {
  readonly expiring: "yes" | "no";
  readonly assessmentId: string | undefined;
  readonly after: string | undefined;
}

/** What the list is narrowed to: the choice is an address. */
export function EvidenceFilters({ asked, assessments }: { asked: EvidenceAsked; assessments: readonly AssessmentSummary[] }) {
  const t = useTranslations("evidence.list");
  const locale = useLocale() as Locale;
  return (
    <form method="get" className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
      <Field label={t("validity")}>
        {(control) => (
          <Select {...control} name="expiring" defaultValue={asked.expiring}>
            <option value="no">{t("all")}</option>
            <option value="yes">{t("expiring")}</option>
          </Select>
        )}
      </Field>
      <Field label={t("assessment")}>
        {(control) => (
          <Select {...control} name="assessmentId" defaultValue={asked.assessmentId ?? ""}>
            <option value="">{t("everyAssessment")}</option>
            {assessments.map(({ id, questionnaire, startedAt }) => (
              <option key={id} value={id}>
                {t("startedOn", { title: questionnaire.title[locale], day: formatDay(locale, startedAt) })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}

/** On to the rest of the list, and back to its beginning. */
export function EvidencePages({ path, asked, next }: { path: string; asked: EvidenceAsked; next: string | null }) {
  const t = useTranslations("evidence.list");
  const hrefOf = (after: string | null) => {
    const { expiring, assessmentId } = asked;
    const given = { ...(expiring === "yes" ? { expiring } : {}), ...(assessmentId ? { assessmentId } : {}) };
    const query = new URLSearchParams({ ...given, ...(after ? { after } : {}) }).toString();
    return query ? `${path}?${query}` : path;
  };
  if (!asked.after && !next) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {asked.after ? <LinkButton href={hrefOf(null)}>{t("first")}</LinkButton> : null}
      {next ? <LinkButton href={hrefOf(next)}>{t("next")}</LinkButton> : null}
    </div>
  );
}
