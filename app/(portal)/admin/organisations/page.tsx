import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ListPages } from "@/components/admin/list-pages";
import { OpenOrganisation } from "@/components/admin/open-organisation";
import { OrganisationTable } from "@/components/admin/organisation-table";
import { SearchForm } from "@/components/admin/search-form";
import { Empty } from "@/components/ui/empty";
import { listAllOrganisations } from "@/lib/server/administration/list-all-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

const PATH = "/admin/organisations";
interface Props {
  searchParams: Promise<{ search?: string | string[]; after?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("organisations") };
}

export default async function AdministeredOrganisationsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [search = ""] = [asked.search].flat();
  const [after] = [asked.after].flat();
  const t = await getTranslations("admin.organisations");
  const page = await orNotFound(listAllOrganisations(await currentCaller(), { search, ...(after ? { after } : {}) }));
  const kind = search ? "none" : "empty";
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <SearchForm path={PATH} label={t("searchLabel")} search={search} />
        <OpenOrganisation />
      </div>
      {page.items.length > 0 ? (
        <OrganisationTable rows={page.items} />
      ) : (
        <Empty title={t(`${kind}Title`)}>{t(`${kind}Body`)}</Empty>
      )}
      <ListPages path={PATH} search={search} after={after ?? null} next={page.next} />
    </div>
  );
}
