import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SentDashboard } from "@/components/dashboard/sent-dashboard";
import { wordedDashboard } from "@/components/dashboard/worded-dashboard";
import { MilestonesLink } from "@/components/milestone/milestones-link";
import { CommitteeLinks } from "@/components/report/committee-links";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { readDashboard } from "@/lib/server/dashboard/read-dashboard";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

export default async function DashboardPage({ params }: Props) {
  const { organisationId, projectId } = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const [dashboard, permissions] = await orNotFound(
    Promise.all([readDashboard(caller, { organisationId, projectId }), permissionsIn(organisationId)]),
  );
  const base = projectPath(organisationId, projectId);
  return (
    <ClientMessages areas={["dashboard", "training.role", "report.take"]}>
      <SentDashboard
        text={JSON.stringify(wordedDashboard(dashboard, locale))}
        base={base}
        canImport={permissions.includes("inventory.import")}
        actions={<CommitteeLinks scope={{ organisationId, projectId }} />}
      />
      <MilestonesLink base={base} />
    </ClientMessages>
  );
}
