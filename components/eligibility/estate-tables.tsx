import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import type { EstateView } from "@/lib/contract/eligibility";
import { GRADES, VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { useFamilyName } from "./estate-families";
import { decidingTotal, solidShare } from "./verdict-share";
import { GradeWord, VerdictWord } from "./verdict-word";
import type { WordedEstate } from "./worded-estate";

/** The same figures as real tables: by verdict, by evidence, by family. */
export function EstateTables({ estate }: { estate: WordedEstate }) {
  const t = useTranslations("eligibility.estate");
  return (
    <LateDisclosure summary={t("tableTitle")}>
      <div className="flex flex-col gap-6">
        <VerdictTable estate={estate} />
        <EvidenceTable byEvidence={estate.byEvidence} />
        <FamilyTable byFamily={estate.byFamily} />
        <p className="text-sm text-soft">{t("totalNote")}</p>
      </div>
    </LateDisclosure>
  );
}

function VerdictTable({ estate }: { estate: WordedEstate }) {
  const t = useTranslations("eligibility.estate");
  const locale = useLocale() as Locale;
  const shareOf = (counts: EstateView["byWorkload"], verdict: Verdict) =>
    verdict === "configuration" ? "—" : formatShare(locale, counts[verdict], decidingTotal(counts));
  const columns: readonly Column<Verdict>[] = [
    { key: "verdict", header: t("verdict"), rowHeader: true, cell: (verdict) => <VerdictWord verdict={verdict} /> },
    number("workloads", t("workloads", { count: 2 }), (verdict) => formatNumber(locale, estate.byWorkload[verdict])),
    number("workload-share", t("share"), (verdict) => shareOf(estate.byWorkload, verdict)),
    number("resources", t("resources", { count: 2 }), (verdict) => formatNumber(locale, estate.byResource[verdict])),
    number("resource-share", t("share"), (verdict) => shareOf(estate.byResource, verdict)),
  ];
  return <DataTable caption={t("tableVerdicts")} showCaption columns={columns} rows={VERDICTS} rowKey={(verdict) => verdict} />;
}

function EvidenceTable({ byEvidence }: { byEvidence: EstateView["byEvidence"] }) {
  const t = useTranslations("eligibility.estate");
  const locale = useLocale() as Locale;
  const { total } = solidShare(byEvidence);
  const columns: readonly Column<(typeof GRADES)[number]>[] = [
    { key: "grade", header: t("grade"), rowHeader: true, cell: (grade) => <GradeWord grade={grade} /> },
    number("workloads", t("workloads", { count: 2 }), (grade) => formatNumber(locale, byEvidence[grade])),
    number("share", t("share"), (grade) => formatShare(locale, byEvidence[grade], total)),
  ];
  return <DataTable caption={t("tableEvidence")} showCaption columns={columns} rows={GRADES} rowKey={(grade) => grade} />;
}

function FamilyTable({ byFamily }: { byFamily: EstateView["byFamily"] }) {
  const t = useTranslations("eligibility.estate");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const nameOf = useFamilyName();
  type Row = EstateView["byFamily"][number];
  const columns: readonly Column<Row>[] = [
    { key: "family", header: t("family"), rowHeader: true, cell: (row) => nameOf(row.family) },
    ...VERDICTS.map((verdict) =>
      number<Row>(verdict, words(`verdict.${verdict}`), (row) => formatNumber(locale, row.resources[verdict])),
    ),
  ];
  return <DataTable caption={t("tableFamilies")} showCaption columns={columns} rows={byFamily} rowKey={(row) => row.family} />;
}

function number<Row>(key: string, header: string, cell: (row: Row) => string): Column<Row> {
  return { key, header, cell, align: "end" };
}
