import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProviderBrowser } from "@/components/catalogue/provider-browser";
import { ProviderAddress } from "@/components/catalogue/provider-filter";
import { Words } from "@/components/help/words";
import { orNotFound } from "@/lib/server/page";
import { listProviders } from "@/lib/server/qualification/list-providers";
import { currentCaller } from "@/lib/server/session";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("provider"))("title") };
}

export default async function ProvidersPage({ searchParams }: Props) {
  const address = ProviderAddress.parse(await searchParams);
  const { day, providers } = await orNotFound(listProviders(await currentCaller(), { day: address.day }));
  return (
    <div className="flex flex-col gap-6">
      <ProviderBrowser providers={providers} day={day} address={address} />
      <Words ids={["trusted-cloud", "secnumcloud", "qualification", "extraterritorial-law", "hds"]} />
    </div>
  );
}
