import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import type { Source, SourceNumbers } from "./source-numbers";

/** What a statement rests on, in small: standing and date of each source, with the number it has in the list below. */
export function SourceRefs({ sources, numbers }: { sources: readonly Source[]; numbers: SourceNumbers }) {
  const t = useTranslations("move.sources");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  return (
    <ul className="flex flex-wrap gap-x-3 text-sm text-soft">
      {sources.map(({ id, title, label, date }) => {
        const number = numbers.get(id) ?? 0;
        return (
          <li key={id} className="whitespace-nowrap">
            {words(`sourceLabel.${label}`)}, {formatDay(locale, date)}{" "}
            <a
              href={`#source-${number}`}
              title={title[locale]}
              aria-label={t("ref", { number })}
              className="inline-block min-h-6 min-w-6 text-center leading-6 text-accent hover:underline"
            >
              [{number}]
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** All that is cited: title, place, date, and how far it goes. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations("move.sources");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  return (
    <section aria-labelledby="move-sources" className="flex flex-col gap-2">
      <h2 id="move-sources">{t("title")}</h2>
      <ol aria-label={t("label")} className="flex flex-col gap-1 text-sm">
        {sources.map(({ id, title, locator, date, label }, at) => (
          <li key={id} id={`source-${at + 1}`} className="grid scroll-mt-16 grid-cols-[2.5rem_minmax(0,1fr)] wrap-anywhere">
            <span className="figures text-soft">[{at + 1}]</span>
            <span>
              {title[locale]}, {locator}
              <span className="text-soft">
                {" "}
                — {formatDay(locale, date)}, {words(`sourceLabel.${label}`)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
