import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { FactView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

/** Where something was read: how far the source goes, its title, its date, its place. */
export function FactSource({ source }: { source: FactView["source"] }) {
  const words = useTranslations("eligibility-words.sourceLabel");
  const locale = useLocale() as Locale;
  const { title, locator, date, label } = source;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
      <Badge tone={label === "inference" ? "notice" : "plain"}>{words(label)}</Badge>
      <span className="min-w-0 break-words">{title}</span>
      <time dateTime={date} className="whitespace-nowrap text-soft">
        {formatDay(locale, date)}
      </time>
      {/^https?:\/\//.test(locator) && URL.canParse(locator) ? (
        <a href={locator} rel="noreferrer noopener" target="_blank" className="min-w-0 break-all text-accent underline">
          {locator}
        </a>
      ) : (
        <span className="min-w-0 break-words text-soft">{locator}</span>
      )}
    </p>
  );
}
