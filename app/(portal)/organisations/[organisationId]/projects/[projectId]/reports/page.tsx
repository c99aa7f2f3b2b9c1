import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DossierSection } from "@/components/report/dossier-section";
import { ReportsScreen } from "@/components/report/reports-screen";
import { projectPath } from "@/components/shell/place";
import { workloadFiltersOf } from "@/lib/client/eligibility";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listDossiers } from "@/lib/server/dossier/list-dossiers";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { readReportGround } from "@/lib/server/report/read-report-ground";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.screen"))("title") };
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const [scope, asked, caller] = await Promise.all([params, searchParams, currentCaller()]);
  const [ground, dossiers, permissions] = await orNotFound(
    Promise.all([readReportGround(caller, scope), listDossiers(caller, scope), permissionsIn(scope.organisationId)]),
  );
  // The list of workloads leads here with the filters that it was left with.
  const { verdict = null, blocking = null, search = null } = workloadFiltersOf((name) => [asked[name]].flat()[0]);
  return (
    <ClientMessages areas={["report.screen", "dossier.section", "dossier.problems"]}>
      <ReportsScreen
        scope={scope}
        base={projectPath(scope.organisationId, scope.projectId)}
        ground={ground}
        mayImport={permissions.includes("inventory.import")}
      >
        {ground === null ? null : (
          <DossierSection scope={scope} dossiers={dossiers.items} filters={{ verdict, blocking, search }} />
        )}
      </ReportsScreen>
    </ClientMessages>
  );
}
