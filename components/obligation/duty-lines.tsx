import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { WorkloadObligationView } from "@/lib/contract/obligation";
import type { Locale } from "@/lib/domain/locale";
import { LevelWord } from "./level-word";
import { SourceLines } from "./source-lines";

type Duty = WorkloadObligationView["obligation"]["further"][number];

/** What a rule says: the sentence, what is a reading of ours in it, the texts. */
export function DutyBody({ duty }: { duty: Pick<Duty, "because" | "reading" | "standing" | "sources"> }) {
  const t = useTranslations("obligation");
  const locale = useLocale() as Locale;
  return (
    <div className="grid items-start gap-x-8 gap-y-1.5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="flex flex-col gap-1.5">
        <p className="max-w-prose">
          {duty.because[locale]} <span className="text-sm text-soft">({t(`standings.${duty.standing}`)})</span>
        </p>
        {duty.reading ? <Reading reading={duty.reading} /> : null}
      </div>
      <SourceLines sources={duty.sources} />
    </div>
  );
}

/** The sentence and the text it rests on; reading and places of the texts on asking. */
function FoldedDuty({ duty }: { duty: Duty }) {
  const t = useTranslations("obligation");
  const locale = useLocale() as Locale;
  const first = duty.sources[0]?.title[locale] ?? "";
  return (
    <div>
      <p className="max-w-prose">
        {duty.because[locale]} <span className="text-sm text-soft">({t(`standings.${duty.standing}`)})</span>
      </p>
      <Disclosure summary={<span className="text-sm">{t("panel.texts", { first, more: duty.sources.length - 1 })}</span>}>
        <div className="flex flex-col gap-1.5">
          {duty.reading ? <Reading reading={duty.reading} /> : null}
          <SourceLines sources={duty.sources} />
        </div>
      </Disclosure>
    </div>
  );
}

function Reading({ reading }: { reading: NonNullable<Duty["reading"]> }) {
  const t = useTranslations("obligation");
  const locale = useLocale() as Locale;
  return (
    <p className="max-w-prose text-sm">
      <span className="font-medium">{t("reading")}</span> {reading[locale]}
    </p>
  );
}

/** What is due besides, each with its own level and sources. */
export function FurtherDuties({ duties }: { duties: readonly Duty[] }) {
  const t = useTranslations("obligation.panel");
  if (duties.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3>{t("further")}</h3>
      <ul className="flex flex-col border border-rule bg-raised">
        {duties.map((duty) => (
          <li
            key={duty.ruleId}
            className="grid gap-x-4 gap-y-1 border-t border-rule px-4 py-2.5 first:border-t-0 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <LevelWord level={duty.level} className="self-start" />
            <FoldedDuty duty={duty} />
          </li>
        ))}
      </ul>
    </div>
  );
}
