import { useLocale, useTranslations } from "next-intl";
import type { FindingView } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

type SourceView = FindingView["sources"][number];

/** Where each statement can be read, of which day, and how far it goes. */
export function SourceLines({ sources }: { sources: readonly SourceView[] }) {
  return (
    <ul className="flex flex-col gap-1 text-sm text-soft">
      {sources.map((source) => (
        <li key={source.id} className="break-words">
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  );
}

export function SourceLine({ source }: { source: SourceView }) {
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  return (
    <span>
      {source.title}, {source.locator} — {formatDay(locale, source.date)}, {words(`sourceLabel.${source.label}`)}
    </span>
  );
}
