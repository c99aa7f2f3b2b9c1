import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inOneLanguage } from "@/components/assessment/one-language";
import { HowCounted } from "@/components/help/how-counted";
import { TenantFiles } from "@/components/microsoft365-import/tenant-files";
import { TenantScreen } from "@/components/microsoft365-move/tenant-screen";
import { TENANT_PAGE, tenantImportsQuery } from "@/lib/client/microsoft365-import";
import { makeQueryClient } from "@/lib/client/query-client";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { listTenantImports } from "@/lib/server/microsoft365/list-tenant-imports";
import { readMicrosoft365 } from "@/lib/server/microsoft365-move/read-microsoft365";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("microsoft365-import.page"))("title") };
}

export default async function Microsoft365Page({ params }: Props) {
  const { organisationId, projectId } = await params;
  const t = await getTranslations("microsoft365-import.page");
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const scope = { organisationId, projectId };
  const [first, view, permissions] = await orNotFound(
    Promise.all([
      listTenantImports(caller, { ...scope, limit: TENANT_PAGE }),
      readMicrosoft365(caller, scope),
      permissionsIn(organisationId),
    ]),
  );
  const client = makeQueryClient();
  client.setQueryData(tenantImportsQuery(scope).queryKey, { pages: [first], pageParams: [null] });
  return (
    <div className="flex flex-col gap-8">
      <header>
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      <ClientMessages areas={["microsoft365-move"]}>
        <TenantScreen scope={scope} view={inOneLanguage(view, locale)} permissions={permissions} importHref="#tenant-import" />
      </ClientMessages>
      {first.items.length > 0 ? <HowCounted figure="microsoft365" /> : null}
      <ClientMessages areas={["microsoft365-import"]}>
        <HydrationBoundary state={dehydrate(client)}>
          <TenantFiles scope={scope} canImport={permissions.includes("inventory.import")} empty={first.items.length === 0} />
        </HydrationBoundary>
      </ClientMessages>
    </div>
  );
}
