import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ListPages } from "@/components/admin/list-pages";
import { AuditTable } from "@/components/audit/audit-table";
import { Empty } from "@/components/ui/empty";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listPlatformAudit } from "@/lib/server/administration/list-platform-audit";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  searchParams: Promise<{ after?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.audit"))("title") };
}

export default async function PlatformAuditPage({ searchParams }: Props) {
  const [after] = [(await searchParams).after].flat();
  const t = await getTranslations("admin.audit");
  const page = await orNotFound(listPlatformAudit(await currentCaller(), after ? { after } : {}));
  return (
    <section aria-labelledby="audit" className="flex flex-col gap-4">
      <header>
        <h2 id="audit">{t("title")}</h2>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      {page.items.length > 0 ? (
        <ClientMessages areas={["audit"]}>
          <AuditTable caption={t("caption")} rows={page.items} />
        </ClientMessages>
      ) : (
        <Empty heading="h3" title={t("emptyTitle")}>
          {t("emptyBody")}
        </Empty>
      )}
      <ListPages path="/admin/audit" search="" after={after ?? null} next={page.next} />
    </section>
  );
}
