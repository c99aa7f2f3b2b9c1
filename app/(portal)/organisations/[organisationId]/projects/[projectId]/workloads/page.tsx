import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkloadBrowser } from "@/components/eligibility/workload-browser";
import { projectPath } from "@/components/shell/place";
import { LinkButton } from "@/components/ui/link-button";
import { ROWS_PAGE, workloadFiltersOf, workloadsQuery } from "@/lib/client/eligibility";
import { makeQueryClient } from "@/lib/client/query-client";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listWorkloads } from "@/lib/server/eligibility/list-workloads";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workload.list"))("title") };
}

export default async function WorkloadsPage({ params, searchParams }: Props) {
  const [{ organisationId, projectId }, asked] = await Promise.all([params, searchParams]);
  const [t, decided] = await Promise.all([getTranslations("workload.list"), getTranslations("decision.matrix")]);
  const base = projectPath(organisationId, projectId);
  const caller = await currentCaller();
  const scope = { organisationId, projectId };
  const filters = workloadFiltersOf((name) => [asked[name]].flat()[0]);
  const [first, permissions] = await orNotFound(
    Promise.all([listWorkloads(caller, { ...scope, ...filters, limit: ROWS_PAGE }), permissionsIn(organisationId)]),
  );
  const client = makeQueryClient();
  client.setQueryData(workloadsQuery(scope, filters).queryKey, { pages: [first], pageParams: [null] });
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h1>{t("title")}</h1>
          <p className="text-soft">{t("lead")}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${base}/workloads/decisions`} prefetch={false}>
            {decided("link")}
          </LinkButton>
          <LinkButton href={`${base}/workloads/move`} prefetch={false}>
            {t("moveGuide")}
          </LinkButton>
        </div>
      </header>
      <ClientMessages areas={["workload", "eligibility"]}>
        <HydrationBoundary state={dehydrate(client)}>
          <WorkloadBrowser scope={scope} base={base} canGroup={permissions.includes("workload.group")} />
        </HydrationBoundary>
      </ClientMessages>
    </div>
  );
}
