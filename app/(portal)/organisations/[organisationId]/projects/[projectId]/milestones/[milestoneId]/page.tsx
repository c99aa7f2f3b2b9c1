import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MilestoneSheet } from "@/components/milestone/milestone-sheet";
import { WithdrawButton } from "@/components/milestone/withdraw-button";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readDashboard } from "@/lib/server/dashboard/read-dashboard";
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
  const { organisationId, projectId } = scope;
  const caller = await currentCaller();
  const [read, now, permissions] = await orNotFound(
    Promise.all([
      readMilestone(caller, scope),
      readDashboard(caller, { organisationId, projectId }),
      permissionsIn(organisationId),
    ]),
  );
  const { trigger, withdrawn } = read.milestone;
  const offered = permissions.includes("milestone.keep") && trigger === "manual" && withdrawn === null;
  return (
    <ClientMessages areas={["milestone.withdraw", "milestone.problems"]}>
      <MilestoneSheet
        {...read}
        base={projectPath(organisationId, projectId)}
        today={now.estate === null ? null : now.decisions.cells}
        withdraw={<WithdrawButton scope={scope} offered={offered} />}
      />
    </ClientMessages>
  );
}
