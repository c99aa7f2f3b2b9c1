import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SentDashboard } from "@/components/dashboard/sent-dashboard";
import { wordedDashboard } from "@/components/dashboard/worded-dashboard";
import { MilestonesLink } from "@/components/milestone/milestones-link";
import { CommitteeLinks } from "@/components/report/committee-links";
import { projectPath } from "@/components/shell/place";
import { WHOLE, Whole } from "@/components/ui/whole";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { factSentence, type ProgrammeWords } from "@/lib/i18n/fact-words";
import { readDashboard } from "@/lib/server/dashboard/read-dashboard";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

export default async function DashboardPage({ params, searchParams }: Props) {
  const { organisationId, projectId } = await params;
  const asked = (await searchParams)[WHOLE] !== undefined;
  const [caller, locale, help] = await Promise.all([currentCaller(), currentLocale(), getTranslations("help.withoutScript")]);
  const [dashboard, permissions] = await orNotFound(
    Promise.all([readDashboard(caller, { organisationId, projectId }), permissionsIn(organisationId)]),
  );
  const [programme, workload] = await Promise.all([getTranslations("programme"), getTranslations("workload.list")]);
  const words = {
    locale,
    nameless: workload("rest"),
    fact: (fact: Parameters<typeof factSentence>[0]) => factSentence(fact, programme as ProgrammeWords),
  };
  const base = projectPath(organisationId, projectId);
  return (
    <ClientMessages areas={["dashboard", "training.role", "report.take"]}>
      <Whole asked={asked} href={`${base}/dashboard`} words={help("link")}>
        <SentDashboard
          text={JSON.stringify(wordedDashboard(dashboard, words))}
          base={base}
          canImport={permissions.includes("inventory.import")}
          actions={<CommitteeLinks scope={{ organisationId, projectId }} />}
        />
      </Whole>
      <MilestonesLink base={base} />
    </ClientMessages>
  );
}
