import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MilestonesScreen } from "@/components/milestone/milestones-screen";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listMilestones } from "@/lib/server/milestone/list-milestones";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("milestone"))("title") };
}

export default async function MilestonesPage({ params }: Props) {
  const scope = await params;
  const caller = await currentCaller();
  const [milestones, permissions] = await orNotFound(
    Promise.all([listMilestones(caller, scope), permissionsIn(scope.organisationId)]),
  );
  return (
    <ClientMessages areas={["milestone.keep", "milestone.problems"]}>
      <MilestonesScreen
        scope={scope}
        base={projectPath(scope.organisationId, scope.projectId)}
        milestones={milestones.items}
        keeps={permissions.includes("milestone.keep")}
      />
    </ClientMessages>
  );
}
