import { Check, CircleQuestionMark, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { WorkloadView } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { SourceList } from "./source-list";

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
  const { available, qualified, valid, day, goLive } = lights;
  const date = formatDay(locale, day);
  return (
    <section aria-labelledby="workload-lights" className="flex flex-col gap-2">
      <h2 id="workload-lights">{t("lightsTitle")}</h2>
      <p className="text-sm text-soft">{t(goLive ? "judgedAtGoLive" : "judgedToday", { date })}</p>
      <dl className="border border-rule bg-raised">
        <Light question={t("available")} answer={available} note={t(`availableNotes.${available}`)} />
        <Light question={t("qualified")} answer={qualified.answer} note={qualified.note[locale]}>
          <KnownUntil qualified={qualified} day={day} />
          {qualified.source ? <SourceList sources={[{ id: "qualification", ...qualified.source }]} /> : null}
        </Light>
        <Light question={t("valid")} answer={valid.answer} note={valid.note[locale]}>
          {valid.expiry ? <Validity expiry={valid.expiry} /> : null}
        </Light>
      </dl>
    </section>
  );
}

/** Until when a state that may still move was known; nothing is claimed of it after. */
function KnownUntil({ qualified: { knownUntil }, day }: { qualified: WorkloadView["lights"]["qualified"]; day: string }) {
  const t = useTranslations("workload.card");
  const locale = useLocale() as Locale;
  if (knownUntil === null) return null;
  const over = day > knownUntil;
  return (
    <p className={over ? "font-medium text-ink" : undefined}>
      {t(over ? "notKnownAfter" : "knownUntil", { date: formatDay(locale, knownUntil) })}
    </p>
  );
}

function Validity({ expiry: { on, warning } }: { expiry: NonNullable<WorkloadView["lights"]["valid"]["expiry"]> }) {
  const t = useTranslations("workload.card");
  const locale = useLocale() as Locale;
  const date = formatDay(locale, on);
  return warning === null ? <p>{t("validUntil", { date })}</p> : <Badge tone="notice">{t(`expiry.${warning}`, { date })}</Badge>;
}

interface LightProps {
  question: string;
  answer: Answer;
  note: string;
  children?: ReactNode;
}

function Light({ question, answer, note, children }: LightProps) {
  const t = useTranslations("workload.card");
  const { icon: Icon, ink } = MARKS[answer];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-rule px-4 py-2.5 first:border-t-0">
      <dt className="font-medium">{question}</dt>
      <dd className={`inline-flex items-center gap-1.5 font-medium ${ink}`}>
        <Icon className="size-4" aria-hidden="true" />
        {t(`answers.${answer}`)}
      </dd>
      <dd className="col-span-2 flex flex-col items-start gap-1 text-sm text-soft">
        <p>{note}</p>
        {children}
      </dd>
    </div>
  );
}
