import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MilestoneSheet } from "@/components/milestone/milestone-sheet";
import { WithdrawButton } from "@/components/milestone/withdraw-button";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readMilestone } from "@/lib/server/milestone/read-milestone";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; milestoneId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("milestone"))("title") };
}

export default async function MilestonePage({ params }: Props) {
  const scope = await params;
  const [read, permissions] = await orNotFound(
    Promise.all([readMilestone(await currentCaller(), scope), permissionsIn(scope.organisationId)]),
  );
  const { trigger, withdrawn } = read.milestone;
  const offered = permissions.includes("milestone.keep") && trigger === "manual" && withdrawn === null;
  return (
    <ClientMessages areas={["milestone.withdraw", "milestone.problems"]}>
      <MilestoneSheet
        {...read}
        base={projectPath(scope.organisationId, scope.projectId)}
        withdraw={<WithdrawButton scope={scope} offered={offered} />}
      />
    </ClientMessages>
  );
}
