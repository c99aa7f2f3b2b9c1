import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportsScreen } from "@/components/report/reports-screen";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { readReportGround } from "@/lib/server/report/read-report-ground";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.screen"))("title") };
}

export default async function ReportsPage({ params }: Props) {
  const [scope, caller] = await Promise.all([params, currentCaller()]);
  const [ground, permissions] = await orNotFound(
    Promise.all([readReportGround(caller, scope), permissionsIn(scope.organisationId)]),
  );
  return (
    <ClientMessages areas={["report.screen"]}>
      <ReportsScreen
        scope={scope}
        base={projectPath(scope.organisationId, scope.projectId)}
        ground={ground}
        mayImport={permissions.includes("inventory.import")}
      />
    </ClientMessages>
  );
}
