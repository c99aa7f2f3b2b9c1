import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProviderAddress } from "@/components/catalogue/provider-filter";
import { ProviderSheet } from "@/components/catalogue/provider-sheet";
import { orNotFound } from "@/lib/server/page";
import { readProvider } from "@/lib/server/qualification/read-provider";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ providerId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("provider"))("title") };
}

export default async function ProviderPage({ params, searchParams }: Props) {
  const [{ providerId }, asked, caller] = await Promise.all([params, searchParams, currentCaller()]);
  const { day } = ProviderAddress.parse(asked);
  const provider = await orNotFound(readProvider(caller, { providerId, day }));
  return <ProviderSheet provider={provider} asked={day} />;
}
