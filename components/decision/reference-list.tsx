import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Text } from "@/lib/domain/text";
import { formatDay } from "@/lib/i18n/format";

interface Said {
  readonly standing: "fact" | "secondary" | "inference";
  readonly sources: readonly { readonly text: Text; readonly date: string }[];
}

/** Where a statement can be checked: how far it goes, then each text with its date. */
export function ReferenceList({ standing, sources }: Said) {
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  return (
    <p className="text-sm text-soft wrap-anywhere">
      {words(`sourceLabel.${standing}`)}
      {sources.map((source) => (
        <span key={`${source.text.en}:${source.date}`}>
          {" · "}
          {source.text[locale]}, {formatDay(locale, source.date)}
        </span>
      ))}
    </p>
  );
}
