import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { ServiceView } from "@/lib/contract/catalogue";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

export type SourceView = ServiceView["evidencePieces"][number]["source"];

/** A source: what it is called, where it can be read, its date, and how far it goes. */
export async function SourceLine({ source, locale }: { source: SourceView; locale: Locale }) {
  const [t, words] = await Promise.all([getTranslations("catalogue.service"), getTranslations("eligibility-words.sourceLabel")]);
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <Badge tone={source.label === "inference" ? "notice" : "plain"}>{words(source.label)}</Badge>
      <span className="min-w-0 break-words">{source.title}</span>
      <time dateTime={source.date} className="text-soft">
        {t("readOn", { date: formatDay(locale, source.date) })}
      </time>
      <Locator locator={source.locator} />
    </div>
  );
}

/** A link only when it is an address of the web; a page of a document or a commit is told as it stands. */
function Locator({ locator }: { locator: string }) {
  if (!/^https?:\/\//.test(locator) || !URL.canParse(locator))
    return <span className="min-w-0 break-all text-soft">{locator}</span>;
  return (
    <a href={locator} rel="noreferrer noopener" target="_blank" className="min-w-0 break-all text-accent underline">
      {locator}
    </a>
  );
}
