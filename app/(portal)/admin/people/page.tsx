import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ListPages } from "@/components/admin/list-pages";
import { PersonTable } from "@/components/admin/person-table";
import { SearchForm } from "@/components/admin/search-form";
import { Empty } from "@/components/ui/empty";
import { listPeople } from "@/lib/server/administration/list-people";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

const PATH = "/admin/people";
interface Props {
  searchParams: Promise<{ search?: string | string[]; after?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("people") };
}

export default async function AdministeredPeoplePage({ searchParams }: Props) {
  const asked = await searchParams;
  const [search = ""] = [asked.search].flat();
  const [after] = [asked.after].flat();
  const t = await getTranslations("admin.people");
  const page = await orNotFound(listPeople(await currentCaller(), { search, ...(after ? { after } : {}) }));
  return (
    <div className="flex flex-col gap-4">
      <SearchForm path={PATH} label={t("searchLabel")} search={search} />
      {page.items.length > 0 ? <PersonTable rows={page.items} /> : <Empty title={t("noneTitle")}>{t("noneBody")}</Empty>}
      <ListPages path={PATH} search={search} after={after ?? null} next={page.next} />
    </div>
  );
}
