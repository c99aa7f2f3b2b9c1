import { useLocale, useTranslations } from "next-intl";
import { Meter } from "@/components/ui/progress";
import type { EstateView } from "@/lib/contract/eligibility";
import { GRADES } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { solidShare } from "./verdict-share";
import { GradeWord } from "./verdict-word";

/** What the verdicts rest on: estimates told apart, in figures and in words. */
export function EstateEvidence({ byEvidence }: { byEvidence: EstateView["byEvidence"] }) {
  const t = useTranslations("eligibility.estate");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const { total } = solidShare(byEvidence);
  return (
    <section aria-labelledby="estate-evidence" className="flex flex-col gap-2">
      <h2 id="estate-evidence">{t("evidenceTitle")}</h2>
      <ul className="flex flex-col gap-1">
        {GRADES.map((grade) => (
          <li key={grade} className="grid grid-cols-[minmax(0,1fr)_4.5rem_5.5rem] items-center gap-3">
            <GradeWord grade={grade} />
            <Meter label={words(`grade.${grade}`)} value={byEvidence[grade]} max={Math.max(1, total)} />
            <span className="figures flex justify-end text-sm whitespace-nowrap">
              {formatNumber(locale, byEvidence[grade])}
              <span className="w-14 text-right text-soft">{formatShare(locale, byEvidence[grade], total)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm">
        {t("estimates", { count: byEvidence.weak, total: formatNumber(locale, total) })}{" "}
        {byEvidence.none > 0 ? t("without", { count: byEvidence.none }) : null}{" "}
        <span className="text-soft">{t("estimatesRule")}</span>
      </p>
    </section>
  );
}
