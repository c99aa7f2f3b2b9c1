import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { EditionOffer as Offer } from "@/lib/contract/edition-change";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";

/** A newer edition is in force: what it would change can be seen before anybody accepts it. */
export function EditionOffer({ offer, base }: { offer: Offer; base: string }) {
  const t = useTranslations("edition.offer");
  const locale = useLocale() as Locale;
  const { current, offered } = offer;
  if (current === null || offered === null) return null;
  return (
    <Notice title={t("title", { edition: offered.title[locale] })}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose">
          {t("body", { current: current.title[locale], date: formatDay(locale, offered.effectiveFrom) })}
        </p>
        <LinkButton href={`${base}/edition/${offered.id}`}>{t("see")}</LinkButton>
      </div>
    </Notice>
  );
}
