import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { SourceView } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

const LABELS = { fact: "sourceFact", secondary: "sourceSecondary", inference: "sourceInference" } as const;

/** Where the statements of a text come from, by the numbers it cites, each with its date and what it is worth. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const t = useTranslations("training.module");
  const locale = useLocale() as Locale;
  return (
    <section aria-labelledby="sources" className="flex max-w-prose flex-col gap-2 border-t border-rule pt-4">
      <h2 id="sources" className="scroll-mt-16">
        {t("sources")}
      </h2>
      <ol className="flex flex-col gap-2 text-sm">
        {sources.map(({ number, title, publisher, date, url, label }) => (
          <li key={number} id={`source-${number}`} className="flex scroll-mt-16 gap-3 target:bg-selected">
            <span className="figures w-6 shrink-0 text-right text-soft">{number}</span>
            <span className="min-w-0">
              {url ? (
                <a href={url} rel="noreferrer" target="_blank" className="text-accent underline wrap-anywhere">
                  {title}
                </a>
              ) : (
                title
              )}
              <span className="flex flex-wrap items-center gap-x-2 text-soft">
                <span>
                  {publisher}, {formatDay(locale, date)}
                </span>
                <Badge>{t(LABELS[label])}</Badge>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
