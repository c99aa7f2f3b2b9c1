import { useLocale, useTranslations } from "next-intl";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { AssessmentList } from "@/lib/contract/assessment";
import { isOwnQuestionnaire } from "@/lib/domain/assessment/own-questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { StartButton } from "./start-button";

interface OfferedListProps {
  offered: AssessmentList["offered"];
  scope: ProjectScope;
  base: string;
  canStart: boolean;
}

/** Questionnaires that nobody is filling in: what each is for, and the button that begins it. */
export function OfferedList({ offered, scope, base, canStart }: OfferedListProps) {
  const t = useTranslations("assessment.offered");
  const own = useTranslations("own-questionnaire.own");
  const locale = useLocale() as Locale;
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="offered" className="flex flex-col gap-3">
      <div>
        <h2 id="offered">{t("title")}</h2>
        {canStart ? null : <p className="text-sm text-soft">{t("byLead")}</p>}
      </div>
      <ul className="grid gap-3 md:grid-cols-2 2xl:grid-cols-3">
        {offered.map(({ id, version, title, purpose, questions }) => (
          <li key={id} className="flex flex-col items-start gap-2 border border-rule bg-raised p-4">
            <h3 className="wrap-anywhere">{title[locale]}</h3>
            <p className="grow wrap-anywhere text-soft">{purpose[locale]}</p>
            {isOwnQuestionnaire(id) ? <p className="text-sm text-soft">{own("offered")}</p> : null}
            <p className="figures text-sm text-soft">{t("size", { count: questions, version })}</p>
            {canStart ? <StartButton scope={scope} base={base} questionnaireId={id} title={title[locale]} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
