import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CatalogueBrowser } from "@/components/catalogue/catalogue-browser";
import { CatalogueAddress } from "@/components/catalogue/service-filter";
import { Empty } from "@/components/ui/empty";
import { currentLocale } from "@/lib/i18n/current-locale";
import { listEditions } from "@/lib/server/catalogue/list-editions";
import { readEdition } from "@/lib/server/catalogue/read-edition";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("title") };
}

export default async function CataloguePage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const [caller, locale, t] = await Promise.all([currentCaller(), currentLocale(), getTranslations("catalogue")]);
  const address = CatalogueAddress.parse(await searchParams);
  const { editions } = await orNotFound(listEditions(caller, {}));
  const editionId = address.edition ?? editions[0]?.id;
  if (editionId === undefined)
    return (
      <Empty heading="h1" title={t("noEdition.title")}>
        {t("noEdition.body")}
      </Empty>
    );
  const edition = await orNotFound(readEdition(caller, { editionId }));
  return <CatalogueBrowser edition={edition} editions={editions} address={address} locale={locale} />;
}
