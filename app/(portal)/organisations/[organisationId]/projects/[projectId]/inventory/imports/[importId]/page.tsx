import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportScreen } from "@/components/inventory/import-screen";
import { projectPath } from "@/components/shell/place";
import { importQuery } from "@/lib/client/inventory";
import { makeQueryClient } from "@/lib/client/query-client";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readImport } from "@/lib/server/inventory/read-import";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; importId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inventory.history"))("title") };
}

export default async function ImportPage({ params }: Props) {
  const { organisationId, projectId, importId } = await params;
  const caller = await currentCaller();
  const scope = { organisationId, projectId };
  const [view, permissions] = await orNotFound(
    Promise.all([readImport(caller, { ...scope, importId }), permissionsIn(organisationId)]),
  );
  const client = makeQueryClient();
  client.setQueryData(importQuery(scope, importId).queryKey, view);
  return (
    <ClientMessages areas={["inventory"]}>
      <HydrationBoundary state={dehydrate(client)}>
        <ImportScreen
          scope={scope}
          base={projectPath(organisationId, projectId)}
          importId={importId}
          canImport={permissions.includes("inventory.import")}
        />
      </HydrationBoundary>
    </ClientMessages>
  );
}
