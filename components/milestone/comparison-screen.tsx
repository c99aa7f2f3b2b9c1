import { useLocale, useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import type { ComparedView, MilestoneView } from "@/lib/contract/milestone";
import type { Locale } from "@/lib/domain/locale";
import type { Comparison } from "@/lib/domain/milestone/compare";
import { NOW } from "@/lib/domain/milestone/milestone";
import { formatMoment } from "@/lib/i18n/format";
import { ChangedFigures } from "./changed-figures";
import { ChangedInputs } from "./changed-inputs";
import { ChangedProgramme } from "./changed-programme";
import { ComparisonForm } from "./comparison-form";
import { useMilestoneName } from "./use-milestone-words";

interface ComparisonScreenProps {
  base: string;
  /** Newest first. */
  milestones: readonly MilestoneView[];
  before: ComparedView;
  after: ComparedView;
  comparison: Comparison;
}

/** What changed between two moments: first in what the figures rest on, then in each of them. */
export function ComparisonScreen({ base, milestones, before, after, comparison }: ComparisonScreenProps) {
  const t = useTranslations("milestone");
  const idOf = ({ milestone }: ComparedView) => milestone?.id ?? NOW;
  const [a, b] = [idOf(before), idOf(after)];
  return (
    <div className="flex flex-col gap-7">
      <header className="flex flex-col gap-3">
        <BackLink href={`${base}/milestones`}>{t("back")}</BackLink>
        <h1>{t("compare.pageTitle")}</h1>
        <p className="text-lg">
          <Moment side={before} /> <span aria-hidden="true">→</span> <Moment side={after} />
        </p>
        <ComparisonForm base={base} milestones={milestones} a={a} b={b} />
        <p className="max-w-prose text-sm text-soft">
          {t("compare.lead")} {t("compare.swapped")}
        </p>
      </header>
      {a === b ? (
        <Notice live>{t("compare.same")}</Notice>
      ) : (
        <>
          <ChangedInputs inputs={comparison.inputs} rules={comparison.rules} />
          <ChangedFigures comparison={comparison} />
          <ChangedProgramme comparison={comparison} />
        </>
      )}
    </div>
  );
}

function Moment({ side: { milestone, at } }: { side: ComparedView }) {
  const t = useTranslations("milestone");
  const locale = useLocale() as Locale;
  const nameOf = useMilestoneName();
  return (
    <>
      <span className="font-semibold wrap-anywhere">{milestone ? nameOf(milestone) : t("now")}</span>{" "}
      <span className="text-soft">({formatMoment(locale, at)})</span>
    </>
  );
}
