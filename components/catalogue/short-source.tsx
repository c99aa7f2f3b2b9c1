import { useLocale, useTranslations } from "next-intl";
import type { FactView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

/** A source in a cell: its title, how far it goes, its date. */
export function ShortSource({ source: { title, label, date } }: { source: FactView["source"] }) {
  const words = useTranslations("eligibility-words.sourceLabel");
  const locale = useLocale() as Locale;
  return (
    <span className="flex flex-col text-sm">
      <span>{title}</span>
      <span className="text-soft">
        {words(label)}, {formatDay(locale, date)}
      </span>
    </span>
  );
}
