import type { CommitteeNote } from "@/lib/domain/report/committee-note";
import type { ReportWords } from "./report-words";

/** What the figures were computed from and under, as one sentence. */
export function saidInputs({ inputs }: Pick<CommitteeNote, "inputs">, { t, day, moment }: ReportWords): string {
  const { edition, engineVersion, importNumber, importedAt, tenantAt, formula, ruleSet, gates, questionnaires } = inputs;
  const parts = [
    importNumber === null
      ? t("report.committee.foot.importNone")
      : t("report.committee.foot.import", {
          number: String(importNumber),
          moment: importedAt === null ? t("report.unknownDay") : moment(importedAt),
        }),
    ...(tenantAt === null ? [] : [t("report.committee.foot.tenant", { moment: moment(tenantAt) })]),
    edition
      ? t("report.committee.foot.edition", { id: edition.id, day: day(edition.effectiveFrom) })
      : t("report.committee.foot.editionNone"),
    t("report.committee.foot.engine", { version: String(engineVersion) }),
    t("report.committee.foot.formula", { id: formula }),
    t("report.committee.foot.ruleSet", { id: ruleSet }),
    t("report.committee.foot.gates", { version: gates }),
    ...(questionnaires.length === 0
      ? []
      : [
          t("report.committee.foot.questionnaires", {
            list: questionnaires.map(({ id, version }) => `${id} ${version}`).join(", "),
          }),
        ]),
  ];
  const said = `${parts.join(" · ")}.`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
