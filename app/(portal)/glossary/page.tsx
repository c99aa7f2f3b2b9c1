import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GlossaryScreen } from "@/components/help/glossary-screen";
import { currentLocale } from "@/lib/i18n/current-locale";
import { listTerms } from "@/lib/server/glossary/list-terms";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help.glossary"))("title") };
}

export default async function GlossaryPage({ searchParams }: { searchParams: Promise<{ search?: string | string[] }> }) {
  const { search } = await searchParams;
  const asked = typeof search === "string" ? search.slice(0, 120) : "";
  const glossary = await orNotFound(listTerms(await currentCaller(), { search: asked }));
  return <GlossaryScreen glossary={glossary} search={asked} locale={await currentLocale()} />;
}
