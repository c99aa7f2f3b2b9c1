import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationList } from "@/components/access/organisation-list";
import { myOrganisations } from "@/lib/server/my-organisations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.organisations"))("title") };
}

export default async function OrganisationsPage() {
  const t = await getTranslations("access.organisations");
  const mine = await myOrganisations();
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-col gap-1">
        <h1>{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      <OrganisationList mine={mine} />
    </div>
  );
}
