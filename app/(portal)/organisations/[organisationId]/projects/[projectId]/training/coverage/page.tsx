import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HowCounted } from "@/components/help/how-counted";
import { projectPath } from "@/components/shell/place";
import { Coverage } from "@/components/training/coverage";
import { LearnersSection } from "@/components/training/learners-section";
import { TrainingHeader } from "@/components/training/training-header";
import { makeQueryClient } from "@/lib/client/query-client";
import { LEARNERS_PAGE, learnersQuery } from "@/lib/client/training";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";
import { listLearners } from "@/lib/server/training/list-learners";
import { readCoverage } from "@/lib/server/training/read-coverage";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training.coverage"))("title") };
}

export default async function CoveragePage({ params }: Props) {
  const { organisationId, projectId } = await params;
  const [caller, permissions] = await Promise.all([currentCaller(), permissionsIn(organisationId)]);
  const scope = { organisationId, projectId };
  const manages = permissions.includes("training.manage");
  const [coverage, learners] = await orNotFound(
    Promise.all([readCoverage(caller, scope), manages ? listLearners(caller, { ...scope, limit: LEARNERS_PAGE }) : null]),
  );
  const base = projectPath(organisationId, projectId);
  const client = makeQueryClient();
  if (learners) client.setQueryData(learnersQuery(scope, "current").queryKey, { pages: [learners], pageParams: [null] });
  return (
    <ClientMessages areas={["training"]}>
      <HydrationBoundary state={dehydrate(client)}>
        <div className="flex flex-col gap-6">
          <TrainingHeader base={base} current="coverage" learns={permissions.includes("training.learn")} />
          <Coverage coverage={coverage} base={base} />
          <HowCounted figure="coverage" />
          {learners ? <LearnersSection scope={scope} base={base} /> : null}
        </div>
      </HydrationBoundary>
    </ClientMessages>
  );
}
