import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportHelp } from "@/components/inventory/import-help";
import { ImportHistory } from "@/components/inventory/import-history";
import { UploadPanel } from "@/components/inventory/upload-panel";
import { projectPath } from "@/components/shell/place";
import { HISTORY_PAGE, importsQuery } from "@/lib/client/inventory";
import { makeQueryClient } from "@/lib/client/query-client";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listImports } from "@/lib/server/inventory/list-imports";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inventory.history"))("title") };
}

export default async function InventoryPage({ params }: Props) {
  const { organisationId, projectId } = await params;
  const t = await getTranslations("inventory.history");
  const caller = await currentCaller();
  const scope = { organisationId, projectId };
  const [first, permissions] = await orNotFound(
    Promise.all([listImports(caller, { ...scope, limit: HISTORY_PAGE }), permissionsIn(organisationId)]),
  );
  const base = projectPath(organisationId, projectId);
  const canImport = permissions.includes("inventory.import");
  const client = makeQueryClient();
  client.setQueryData(importsQuery(scope).queryKey, { pages: [first], pageParams: [null] });
  return (
    <div className="flex flex-col gap-6">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      <ClientMessages areas={["inventory"]}>
        <HydrationBoundary state={dehydrate(client)}>
          {canImport ? <UploadPanel scope={scope} base={base} /> : null}
          {canImport ? <ImportHelp open={first.items.length === 0} /> : null}
          <ImportHistory scope={scope} base={base} canImport={canImport} />
        </HydrationBoundary>
      </ClientMessages>
    </div>
  );
}
