import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResourceBrowser } from "@/components/eligibility/resource-browser";
import { projectPath } from "@/components/shell/place";
import { ROWS_PAGE, resourceFiltersOf, resourcesQuery } from "@/lib/client/eligibility";
import { makeQueryClient } from "@/lib/client/query-client";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listResources } from "@/lib/server/inventory/list-resources";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("eligibility.resources"))("title") };
}

export default async function ResourcesPage({ params, searchParams }: Props) {
  const [scope, asked] = await Promise.all([params, searchParams]);
  const t = await getTranslations("eligibility.resources");
  const filters = resourceFiltersOf((name) => [asked[name]].flat()[0]);
  const { organisationId, projectId } = scope;
  const first = await orNotFound(
    listResources(await currentCaller(), { organisationId, projectId, ...filters, limit: ROWS_PAGE }),
  );
  const client = makeQueryClient();
  client.setQueryData(resourcesQuery({ organisationId, projectId }, filters).queryKey, { pages: [first], pageParams: [null] });
  return (
    <div className="flex flex-col gap-5">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      <ClientMessages areas={["eligibility", "workload.list"]}>
        <HydrationBoundary state={dehydrate(client)}>
          <ResourceBrowser scope={{ organisationId, projectId }} base={projectPath(organisationId, projectId)} />
        </HydrationBoundary>
      </ClientMessages>
    </div>
  );
}
