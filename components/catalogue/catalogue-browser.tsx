import { getTranslations } from "next-intl/server";
import { CsvLink } from "@/components/ui/csv-link";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { urlOf } from "@/lib/client/call";
import { downloadServices } from "@/lib/client/table-address";
import type { EditionView } from "@/lib/contract/catalogue";
import { selectServices } from "@/lib/domain/catalogue/select-services";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { CatalogueFilters } from "./catalogue-filters";
import { CatalogueTabs } from "./catalogue-tabs";
import { EditionHeading, type EditionSummary } from "./edition-heading";
import { QualificationPanel } from "./qualification-panel";
import { type CatalogueAddress, catalogueHref, pageOf } from "./service-filter";
import { ServiceTable } from "./service-table";
import { StatusSummary } from "./status-summary";

/** The catalogue page: the edition in one bar, filters, services, and what is known of the qualification. */
export async function CatalogueBrowser({
  edition,
  editions,
  address,
  locale,
}: {
  edition: EditionView;
  editions: readonly EditionSummary[];
  address: CatalogueAddress;
  locale: Locale;
}) {
  const [t, csv] = await Promise.all([getTranslations("catalogue"), getTranslations("common.csv")]);
  const services = selectServices(edition.services, address, locale);
  const page = pageOf(services, address.page);
  const total = formatNumber(locale, edition.services.length);
  const clear = catalogueHref({ edition: address.edition, sort: address.sort, order: address.order, page: 1 });
  return (
    <div className="flex flex-col gap-6">
      <EditionHeading edition={edition} editions={editions} locale={locale} />
      <CatalogueTabs current="services" />
      <StatusSummary edition={edition} address={address} />
      <QualificationPanel facts={edition.qualification} locale={locale} />
      <div className="flex flex-col gap-3">
        <CatalogueFilters edition={edition} address={address} locale={locale} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p aria-live="polite" className="figures text-sm text-soft">
            {t("filters.result", { shown: services.length, total })}
          </p>
          <CsvLink href={csvOf(edition.id, address, locale)} word={csv("link")} label={csv("label")} />
        </div>
        {services.length > 0 ? (
          <ServiceTable editionId={edition.id} services={page.shown} address={address} locale={locale} />
        ) : (
          <Empty title={t("table.emptyTitle")} action={<LinkButton href={clear}>{t("filters.clear")}</LinkButton>}>
            {t("table.emptyBody")}
          </Empty>
        )}
        <Pages page={page} total={services.length} address={address} locale={locale} />
      </div>
      <p className="text-sm break-all text-soft">
        {t("fingerprint")} <code>{edition.sha256}</code>
      </p>
    </div>
  );
}

/** The services as they are filtered and put in order, without pages. */
function csvOf(editionId: string, { edition: _, page: __, ...selection }: CatalogueAddress, locale: Locale): string {
  return urlOf(downloadServices.path, { editionId }, { ...selection, locale });
}

async function Pages({
  page,
  total,
  address,
  locale,
}: {
  page: ReturnType<typeof pageOf>;
  total: number;
  address: CatalogueAddress;
  locale: Locale;
}) {
  const t = await getTranslations("catalogue.filters");
  if (page.before === null && page.after === null) return null;
  const [from, to, all] = [page.from, page.to, total].map((value) => formatNumber(locale, value));
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center justify-end gap-3">
      <span className="figures text-sm text-soft">{t("range", { from: from ?? "", to: to ?? "", total: all ?? "" })}</span>
      {page.before === null ? null : (
        <LinkButton href={catalogueHref(address, { page: page.before })}>{t("previous")}</LinkButton>
      )}
      {page.after === null ? null : <LinkButton href={catalogueHref(address, { page: page.after })}>{t("next")}</LinkButton>}
    </nav>
  );
}
