import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { TermView } from "@/lib/contract/glossary";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

/** Where a definition was read: how far the source goes, its title, who publishes it, its date. */
export function TermSource({ source, locale }: { source: TermView["sources"][number]; locale: Locale }) {
  const words = useTranslations("eligibility-words.sourceLabel");
  const { title, publisher, date, url, label } = source;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
      <Badge tone={label === "inference" ? "notice" : "plain"}>{words(label)}</Badge>
      {url === null ? (
        <span className="min-w-0 break-words">{title[locale]}</span>
      ) : (
        <a href={url} rel="noreferrer noopener" target="_blank" className="min-w-0 break-words text-accent underline">
          {title[locale]}
        </a>
      )}
      <span className="text-soft">{publisher}</span>
      <time dateTime={date} className="whitespace-nowrap text-soft">
        {formatDay(locale, date)}
      </time>
    </span>
  );
}
