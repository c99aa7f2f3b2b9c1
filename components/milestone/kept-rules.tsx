import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";

/** What the figures were computed from and under. */
export function KeptRules({ inputs }: { inputs: Dashboard["inputs"] }) {
  const t = useTranslations("milestone.sheet");
  const none = useTranslations("milestone.list")("noEdition");
  const locale = useLocale() as Locale;
  const { edition, engineVersion, importNumber, importedAt, tenantAt, formula, ruleSet, gates, questionnaires } = inputs;
  const imported = importNumber !== null && importedAt !== null;
  return (
    <section aria-labelledby="rules" className="flex flex-col gap-3">
      <h2 id="rules">{t("rules")}</h2>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
        <Entry name={t("rule.edition")}>{edition?.id ?? none}</Entry>
        <Entry name={t("rule.formula")}>{formula}</Entry>
        <Entry name={t("rule.engine")}>{engineVersion}</Entry>
        <Entry name={t("rule.ruleSet")}>{ruleSet}</Entry>
        <Entry name={t("rule.gates")}>{gates}</Entry>
        <Entry name={t("rule.import")}>
          {imported ? t("importOf", { number: importNumber, moment: formatMoment(locale, importedAt) }) : t("noImport")}
        </Entry>
        <Entry name={t("rule.tenant")}>{tenantAt ? formatMoment(locale, tenantAt) : t("noTenant")}</Entry>
        <Entry name={t("rule.questionnaires")}>
          {questionnaires.length > 0
            ? questionnaires.map(({ id, version }) => `${id} ${version}`).join(", ")
            : t("noQuestionnaires")}
        </Entry>
      </dl>
    </section>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm font-medium text-soft">{name}</dt>
      <dd className="figures wrap-anywhere">{children}</dd>
    </div>
  );
}
