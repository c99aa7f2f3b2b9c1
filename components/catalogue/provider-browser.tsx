import { useLocale, useTranslations } from "next-intl";
import { CsvLink } from "@/components/ui/csv-link";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { urlOf } from "@/lib/client/call";
import { downloadProviders } from "@/lib/client/table-address";
import type { ProviderRow, TrustView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { type OfferLine, offerLines } from "@/lib/domain/provider/offer-lines";
import { formatDay } from "@/lib/i18n/format";
import { CatalogueTabs } from "./catalogue-tabs";
import { type ProviderAddress, providersHref } from "./provider-filter";
import { ProviderFilters } from "./provider-filters";
import { ProviderTable } from "./provider-table";

interface ProviderBrowserProps {
  providers: readonly ProviderRow[];
  day: string;
  address: ProviderAddress;
}

/** The dated directory: whom one may trust on a day, for what, and until when. */
export function ProviderBrowser({ providers, day, address }: ProviderBrowserProps) {
  const t = useTranslations("provider");
  const csv = useTranslations("common.csv");
  const locale = useLocale() as Locale;
  const lines = offerLines(providers, address);
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h1>{t("title")}</h1>
        <p className="max-w-prose">{t("lead")}</p>
      </header>
      <CatalogueTabs current="providers" />
      <Expiring lines={offerLines(providers, {})} />
      <div className="flex flex-col gap-3">
        <ProviderFilters address={address} day={day} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p aria-live="polite" className="figures text-sm text-soft">
            {t("result", { count: lines.length, date: formatDay(locale, day) })}
          </p>
          <CsvLink
            href={urlOf(downloadProviders.path, {}, { ...address, day, locale })}
            word={csv("link")}
            label={csv("label")}
          />
        </div>
        {lines.length > 0 ? (
          <ProviderTable lines={lines} day={address.day} caption={t("caption", { date: formatDay(locale, day) })} />
        ) : (
          <Empty
            title={t("emptyTitle")}
            action={<LinkButton href={providersHref({ day: address.day })}>{t("filters.clear")}</LinkButton>}
          >
            {t("emptyBody")}
          </Empty>
        )}
      </div>
      <p className="max-w-prose text-sm text-soft">{t("perService")}</p>
    </div>
  );
}

/** What ends within six months of the day asked about. */
function Expiring({ lines }: { lines: readonly OfferLine<TrustView>[] }) {
  const t = useTranslations("provider");
  const locale = useLocale() as Locale;
  const ending = lines.filter(({ trust }) => trust.expiry?.warning === "soon");
  if (ending.length === 0) return null;
  return (
    <Notice tone="notice" title={t("expiring.title")}>
      <ul className="flex flex-col gap-1">
        {ending.map(({ key, provider, offer, trust }) => (
          <li key={key}>
            {t("expiring.line", {
              provider: provider.name,
              offer: offer?.[locale] ?? "",
              date: trust.expiry ? formatDay(locale, trust.expiry.on) : "",
              decision: trust.fact?.decision ?? t("noNumber"),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
