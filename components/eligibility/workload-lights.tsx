import { Check, CircleQuestionMark, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { WorkloadView } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

type Answer = WorkloadView["lights"]["available"];
const MARKS: Readonly<Record<Answer, { icon: typeof Check; ink: string }>> = {
  yes: { icon: Check, ink: "text-eligible-text" },
  no: { icon: X, ink: "text-not-eligible-text" },
  unknown: { icon: CircleQuestionMark, ink: "text-unknown-text" },
};

/** Available, in the qualified scope, valid on the date: three answers, never one; what is not known says so. */
export function WorkloadLights({ lights }: Pick<WorkloadView, "lights">) {
  const t = useTranslations("workload.card");
  const locale = useLocale() as Locale;
  const { available, qualified, valid } = lights;
  const until = qualified.knownUntil ? ` (${t("knownUntil", { date: formatDay(locale, qualified.knownUntil) })})` : "";
  return (
    <section aria-labelledby="workload-lights" className="flex flex-col gap-2">
      <h2 id="workload-lights">{t("lightsTitle")}</h2>
      <dl className="border border-rule bg-raised">
        <Light question={t("available")} answer={available} note={t(`availableNotes.${available}`)} />
        <Light question={t("qualified")} answer={qualified.answer} note={`${qualified.note[locale]}${until}`} />
        <Light question={t("valid")} answer={valid.answer} note={valid.note[locale]} />
      </dl>
    </section>
  );
}

function Light({ question, answer, note }: { question: string; answer: Answer; note: string }) {
  const t = useTranslations("workload.card");
  const { icon: Icon, ink } = MARKS[answer];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-rule px-4 py-2.5 first:border-t-0">
      <dt className="font-medium">{question}</dt>
      <dd className={`inline-flex items-center gap-1.5 font-medium ${ink}`}>
        <Icon className="size-4" aria-hidden="true" />
        {t(`answers.${answer}`)}
      </dd>
      <dd className="col-span-2 text-sm text-soft">{note}</dd>
    </div>
  );
}
