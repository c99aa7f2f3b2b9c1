import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/domain/locale";
import type { InputChange, Rule } from "@/lib/domain/milestone/compare-inputs";
import { formatMoment } from "@/lib/i18n/format";

/** What changed in what the figures rest on: read before any figure, for a changed rule is nobody's progress. */
export function ChangedInputs({ inputs, rules }: { inputs: readonly InputChange[]; rules: readonly Rule[] }) {
  const t = useTranslations("milestone.compare.inputs");
  const ofRules = inputs.filter(({ input }) => rules.some((rule) => rule === input));
  const others = inputs.filter((one) => !ofRules.includes(one));
  return (
    <section aria-labelledby="inputs" className="flex flex-col gap-3">
      <h2 id="inputs">{t("title")}</h2>
      {inputs.length === 0 ? <p className="max-w-prose text-soft">{t("none")}</p> : null}
      {ofRules.length > 0 ? (
        <Notice tone="notice" title={t("rules")}>
          <Changes of={ofRules} />
          <p className="max-w-prose pt-1 text-sm text-soft">{t("rulesBody")}</p>
        </Notice>
      ) : null}
      {others.length > 0 ? (
        <Notice title={t("supplies")}>
          <Changes of={others} />
        </Notice>
      ) : null}
    </section>
  );
}

function Changes({ of }: { of: readonly InputChange[] }) {
  const t = useTranslations("milestone.compare.inputs");
  const locale = useLocale() as Locale;
  const told = (input: InputChange["input"], value: string | null) => {
    if (value === null) return t("nothing");
    return input === "tenant" ? formatMoment(locale, value) : value;
  };
  return (
    <ul>
      {of.map(({ input, of: subject, before, after }) => (
        <li key={`${input} ${subject}`} className="wrap-anywhere">
          {t(`words.${input}`, { of: subject ?? "" })}
          <span className="figures">
            {" "}
            <strong>{t("was", { before: told(input, before), after: told(input, after) })}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
