import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { MoveBreak, MoveCheckItem, MoveStepView } from "@/lib/contract/move";
import type { Locale } from "@/lib/domain/locale";
import { ConcernNote } from "./concern-note";
import { ServiceMoves } from "./service-moves";
import type { SourceNumbers } from "./source-numbers";
import { SourceRefs } from "./source-refs";

interface StepSectionProps {
  step: MoveStepView;
  number: number;
  edition: string;
  base: string;
  numbers: SourceNumbers;
}

/** One step in full: what moves in it, what breaks, what to do. */
export function StepSection({ step, number, edition, base, numbers }: StepSectionProps) {
  const t = useTranslations("move.step");
  const locale = useLocale() as Locale;
  const { id, title, purpose, services, breaks, checklist } = step;
  return (
    <section aria-labelledby={`step-${id}`} className="flex flex-col gap-3 border-t border-rule pt-4">
      <div>
        <h2 id={`step-${id}`} className="scroll-mt-16">
          {number}. {title[locale]}
        </h2>
        <p className="max-w-prose text-soft">{purpose[locale]}</p>
      </div>
      {services.length > 0 ? (
        <ServiceMoves caption={`${title[locale]} — ${t("services")}`} edition={edition} services={services} numbers={numbers} />
      ) : null}
      <div className="grid gap-x-10 gap-y-4 xl:grid-cols-2">
        <Breaks breaks={breaks} numbers={numbers} />
        <Checklist items={checklist} base={base} numbers={numbers} />
      </div>
    </section>
  );
}

function Breaks({ breaks, numbers }: { breaks: readonly MoveBreak[]; numbers: SourceNumbers }) {
  const t = useTranslations("move.step");
  const locale = useLocale() as Locale;
  if (breaks.length === 0) return null;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3>{t("breaks")}</h3>
      <ul className="flex flex-col border border-rule bg-raised">
        {breaks.map((one) => (
          <li key={one.id} className="flex break-inside-avoid flex-col gap-0.5 border-t border-rule px-4 py-2.5 first:border-t-0">
            <p className="font-medium">{one.title[locale]}</p>
            <p className="max-w-prose">{one.text[locale]}</p>
            <ConcernNote of={one} />
            <SourceRefs sources={one.sources} numbers={numbers} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Checklist({ items, base, numbers }: { items: readonly MoveCheckItem[]; base: string; numbers: SourceNumbers }) {
  const t = useTranslations("move.step");
  const locale = useLocale() as Locale;
  if (items.length === 0) return null;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3>{t("checklist")}</h3>
      <ul className="flex flex-col border border-rule bg-raised">
        {items.map((one) => (
          <li
            key={one.id}
            className="grid break-inside-avoid grid-cols-[1.5rem_minmax(0,1fr)] border-t border-rule px-4 py-2.5 first:border-t-0"
          >
            <span aria-hidden="true" className="mt-1 size-3.5 border border-control" />
            <div className="flex min-w-0 flex-col gap-0.5">
              <p className="max-w-prose">{one.text[locale]}</p>
              <ConcernNote of={one} />
              <Questions item={one} base={base} />
              <SourceRefs sources={one.sources} numbers={numbers} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The questions of the project's assessments that doing this helps to answer. */
function Questions({ item: { questions }, base }: { item: MoveCheckItem; base: string }) {
  const t = useTranslations("move.step");
  const locale = useLocale() as Locale;
  if (questions.length === 0) return null;
  return (
    <div className="text-sm">
      <span className="text-soft">{t("helps")}</span>
      <ul className="flex flex-col">
        {questions.map(({ id, assessmentId, questionnaire, text }) => (
          <li key={`${assessmentId}:${id}`}>
            <Link
              href={`${base}/assessments/${assessmentId}?question=${id}`}
              prefetch={false}
              title={questionnaire[locale]}
              className="inline-block min-h-6 text-accent hover:underline"
            >
              {text[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
