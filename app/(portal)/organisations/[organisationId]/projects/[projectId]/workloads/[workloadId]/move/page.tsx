import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkloadMove } from "@/components/move/workload-move";
import { projectPath } from "@/components/shell/place";
import { workloadName } from "@/lib/i18n/workload-name";
import { readMove } from "@/lib/server/move/read-move";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; workloadId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("move"))("title") };
}

export default async function MovePage({ params }: Props) {
  const { organisationId, projectId, workloadId } = await params;
  const scope = { organisationId, projectId };
  const move = await orNotFound(readMove(await currentCaller(), { ...scope, workloadId }));
  const name = workloadName(await getTranslations("workload.list"), move.workload);
  return <WorkloadMove scope={scope} base={projectPath(organisationId, projectId)} name={name} move={move} />;
}
