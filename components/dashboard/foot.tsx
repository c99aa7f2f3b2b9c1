import { useTranslations } from "next-intl";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";

/** What every figure was computed from, under which rules, and when. */
export function Foot({ dashboard: { inputs, stored, at } }: Pick<PartProps, "dashboard">) {
  const t = useTranslations("dashboard.foot");
  const { day, moment } = useFormat();
  const { edition, engineVersion, importNumber, importedAt, tenantAt, formula, ruleSet, gates, questionnaires } = inputs;
  const lines = [
    edition ? t("edition", { id: edition.id, day: day(edition.effectiveFrom) }) : t("noEdition"),
    importNumber !== null && importedAt !== null ? t("import", { number: importNumber, day: day(importedAt) }) : t("noImport"),
    tenantAt === null ? null : t("tenant", { day: day(tenantAt) }),
    t("rules", { ruleSet, gates, formula, engine: engineVersion }),
    questionnaires.length > 0
      ? t("questionnaires", { list: questionnaires.map(({ id, version }) => `${id} ${version}`).join(", ") })
      : null,
    t(stored ? "stored" : "live", { moment: moment(at) }),
    t("notAnOpinion"),
  ];
  return (
    <section aria-labelledby="dashboard-foot" className="border-t border-rule pt-3 text-sm text-soft">
      <h2 id="dashboard-foot" className="text-sm font-semibold">
        {t("title")}
      </h2>
      <ul className="flex flex-wrap gap-x-6">{lines.map((line) => (line === null ? null : <li key={line}>{line}</li>))}</ul>
    </section>
  );
}
