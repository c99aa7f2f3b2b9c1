import { useLocale, useTranslations } from "next-intl";
import type { FindingView } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

/** Where a reason can be read: title, place, date, and how far the statement itself goes. */
export function SourceList({ sources }: { sources: FindingView["sources"] }) {
  const t = useTranslations("eligibility.finding");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  if (sources.length === 0) return <p className="text-sm text-soft">{t("noSource")}</p>;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {sources.map((source) => (
        <li key={source.id} className="break-words">
          {isAddress(source.locator) ? (
            <a href={source.locator} rel="noreferrer" className="text-accent underline decoration-control">
              {source.title}
            </a>
          ) : (
            <span>
              {source.title}, {source.locator}
            </span>
          )}
          <span className="text-soft">
            {" "}
            — {formatDay(locale, source.date)}, {words(`sourceLabel.${source.label}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Only an address of the web becomes a link; anything else (a page, a clause, another scheme) is written. */
export function isAddress(locator: string): boolean {
  return /^https?:\/\/\S+$/i.test(locator);
}
