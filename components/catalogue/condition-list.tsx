import { getTranslations } from "next-intl/server";
import { Sign, SignedWord } from "@/components/ui/sign";
import type { ServiceView } from "@/lib/contract/catalogue";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { SourceLine } from "./source-line";

/** What changes the verdict at SKU or feature level: rule by rule, with its remedy and sources. */
export async function ConditionList({ service, locale }: { service: ServiceView; locale: Locale }) {
  const t = await getTranslations("catalogue.service");
  return (
    <section aria-labelledby="conditions" className="flex flex-col gap-3">
      <div>
        <h2 id="conditions">{t("conditions")}</h2>
        <p className="text-soft">{service.rules.length === 0 ? t("noCondition") : t("conditionsLead")}</p>
      </div>
      <ul className="flex flex-col gap-2">
        {service.rules.map((rule) => (
          <li key={rule.id} className="flex flex-col gap-1.5 border border-rule bg-raised px-4 py-3">
            <EffectWord effect={rule.effect} />
            <p className="max-w-prose">{rule.because[locale]}</p>
            <p className="max-w-prose">
              <strong className="font-semibold">{t("remedy")}</strong> — {rule.remedy[locale]}
            </p>
            {rule.requirement ? (
              <p className="text-sm text-soft">
                {t("requirement")} {rule.requirement}
              </p>
            ) : null}
            {rule.sources.map((source) => (
              <SourceLine key={source.id} source={source} locale={locale} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A verdict by its sign and word; one that this release does not know is told as it stands. */
export async function EffectWord({ effect }: { effect: string }) {
  const words = await getTranslations("eligibility-words.verdict");
  const verdict = VERDICTS.find((known) => known === effect);
  if (verdict) return <SignedWord of={verdict}>{words(verdict)}</SignedWord>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Sign of="unknown" /> {effect}
    </span>
  );
}
