import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionPanel } from "@/components/decision/decision-panel";
import { WhatIf } from "@/components/decision/what-if";
import { WorkloadCard } from "@/components/eligibility/workload-card";
import { WorkloadForm } from "@/components/eligibility/workload-form";
import { isTenant } from "@/components/eligibility/workload-name";
import { WorkloadResources } from "@/components/eligibility/workload-resources";
import { ObligationPanel } from "@/components/obligation/obligation-panel";
import { projectPath } from "@/components/shell/place";
import { ROWS_PAGE, resourcesQuery } from "@/lib/client/eligibility";
import { makeQueryClient } from "@/lib/client/query-client";
import { ruleSetOf } from "@/lib/domain/obligation/shipped-rule-sets";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readJudgedWorkload } from "@/lib/server/decision/read-judged-workload";
import { listResources } from "@/lib/server/inventory/list-resources";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; workloadId: string }>;
  /** `texts`: the state of the texts to judge under. */
  searchParams: Promise<{ texts?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workload.list"))("name") };
}

export default async function WorkloadPage({ params, searchParams }: Props) {
  const { organisationId, projectId, workloadId } = await params;
  const [{ texts }, caller] = await Promise.all([searchParams, currentCaller()]);
  const ruleSet = ruleSetOf(String(texts))?.id;
  const scope = { organisationId, projectId };
  const [{ workload, decision, obligation }, first, permissions] = await orNotFound(
    Promise.all([
      readJudgedWorkload(caller, { ...scope, workloadId, ruleSet }),
      listResources(caller, { ...scope, workload: workloadId, limit: ROWS_PAGE }),
      permissionsIn(organisationId),
    ]),
  );
  const base = projectPath(organisationId, projectId);
  const client = makeQueryClient();
  client.setQueryData(resourcesQuery(scope, { workload: workloadId }).queryKey, { pages: [first], pageParams: [null] });
  const canMove = permissions.includes("workload.edit");
  return (
    <ClientMessages areas={["workload", "eligibility", "decision"]}>
      <HydrationBoundary state={dehydrate(client)}>
        <WorkloadCard
          workload={workload}
          base={base}
          decision={<DecisionPanel decision={decision} whatIf={<WhatIf scope={scope} workloadId={workload.id} />} />}
          obligation={<ObligationPanel view={obligation} base={base} workloadId={workload.id} edits={canMove} />}
          form={canMove ? <WorkloadForm key={workload.id} scope={scope} workload={workload} /> : null}
          resources={
            isTenant(workload) ? null : (
              <WorkloadResources key={workload.id} scope={scope} base={base} workloadId={workload.id} canMove={canMove} />
            )
          }
        />
      </HydrationBoundary>
    </ClientMessages>
  );
}
