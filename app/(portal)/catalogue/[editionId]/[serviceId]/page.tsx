import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ServiceSheet } from "@/components/catalogue/service-sheet";
import { currentLocale } from "@/lib/i18n/current-locale";
import { readService } from "@/lib/server/catalogue/read-service";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("title") };
}

export default async function ServicePage({ params }: { params: Promise<{ editionId: string; serviceId: string }> }) {
  const [caller, locale, { editionId, serviceId }] = await Promise.all([currentCaller(), currentLocale(), params]);
  const service = await orNotFound(readService(caller, { editionId, serviceId }));
  return <ServiceSheet service={service} locale={locale} />;
}
