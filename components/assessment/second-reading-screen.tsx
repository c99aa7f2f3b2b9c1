import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { AssessmentView } from "@/lib/contract/assessment";
import type { SecondReadingPage, SecondReadingView } from "@/lib/contract/second-reading";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import type { AssessmentScope } from "./assessment-scope";
import { AbandonReading, OpenReading } from "./open-reading";
import { ReadingDifferences } from "./reading-differences";
import { ReadingForm } from "./reading-form";

interface SecondReadingScreenProps {
  scope: AssessmentScope;
  base: string;
  assessment: AssessmentView;
  page: SecondReadingPage;
  personId: string;
}

/** A second reading wherever it stands, for whoever looks: to be opened, one's own part, waiting, or compared. */
export function SecondReadingScreen({ scope, base, assessment, page, personId }: SecondReadingScreenProps) {
  const t = useTranslations("second-reading");
  const { reading, mayDecide, candidates } = page;
  const { questionnaire, state, answers } = assessment;
  const open = reading !== null && reading.ended === null;
  const me = reading?.readers.find((one) => one.personId === personId);
  return (
    <div className="flex flex-col gap-6">
      {reading ? <Standing reading={reading} /> : <p className="max-w-prose text-soft">{t("never")}</p>}
      {reading?.state === "reading" && me && me.doneAt === null ? (
        <ReadingForm key={reading.id} {...{ scope, base, questionnaire, answers, reading }} />
      ) : null}
      {reading?.state === "reading" && me?.doneAt ? <Notice>{t("waits")}</Notice> : null}
      {reading?.state === "reading" && !me ? <Notice>{t("apart")}</Notice> : null}
      {reading?.compared ? (
        <ReadingDifferences {...{ scope, base, questionnaire, reading, mayDecide }} compared={reading.compared} />
      ) : null}
      {open && mayDecide ? <AbandonReading scope={scope} /> : null}
      {!open && mayDecide && state === "submitted" ? <OpenReading scope={scope} candidates={candidates} /> : null}
    </div>
  );
}

function Standing({ reading }: { reading: SecondReadingView }) {
  const t = useTranslations("second-reading.standing");
  const locale = useLocale() as Locale;
  const { state, opened, ended, readers } = reading;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      <li className="font-medium">{t(`states.${state}`)}</li>
      <li className="text-soft">{t("opened", { name: opened.name, at: formatMoment(locale, opened.at) })}</li>
      {readers.map(({ personId, name, doneAt }) => (
        <li key={personId} className="text-soft">
          {doneAt ? t("done", { name, at: formatMoment(locale, doneAt) }) : t("reads", { name })}
        </li>
      ))}
      {ended ? <li className="text-soft">{t("ended", { name: ended.name, at: formatMoment(locale, ended.at) })}</li> : null}
    </ul>
  );
}
