import { useLocale, useTranslations } from "next-intl";
import type { WorkloadObligationView } from "@/lib/contract/obligation";
import type { Locale } from "@/lib/domain/locale";

type Source = WorkloadObligationView["obligation"]["sources"][number];

/** Texts that are cited: name, place in it, dates, and how the text is known. */
export function SourceLines({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations("obligation");
  const locale = useLocale() as Locale;
  return (
    <ul className="flex flex-col gap-0.5 text-sm text-soft">
      {sources.map((source) => (
        <li key={`${source.code}|${source.locator[locale]}`}>
          <cite className="not-italic text-ink">{source.title[locale]}</cite>, {source.locator[locale]} — {source.dates[locale]} (
          {t(`standings.${source.standing}`)})
        </li>
      ))}
    </ul>
  );
}
