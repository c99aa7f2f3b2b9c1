import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inOneLanguage } from "@/components/assessment/one-language";
import { HowCounted } from "@/components/help/how-counted";
import { ReadinessScreen } from "@/components/readiness/readiness-screen";
import { projectPath } from "@/components/shell/place";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { listAssumptions } from "@/lib/server/readiness-score/list-assumptions";
import { listReadinessSnapshots } from "@/lib/server/readiness-score/list-readiness-snapshots";
import { readReadiness } from "@/lib/server/readiness-score/read-readiness";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("readiness"))("title") };
}

export default async function ReadinessPage({ params }: Props) {
  const scope = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const [readiness, snapshots, register, permissions] = await orNotFound(
    Promise.all([
      readReadiness(caller, scope),
      listReadinessSnapshots(caller, scope),
      listAssumptions(caller, scope),
      permissionsIn(scope.organisationId),
    ]),
  );
  return (
    <ClientMessages areas={["readiness"]}>
      <ReadinessScreen
        scope={scope}
        base={projectPath(scope.organisationId, scope.projectId)}
        readiness={inOneLanguage(readiness, locale)}
        snapshots={snapshots.items}
        register={register}
        permissions={permissions}
        today={wallTime(new Date()).day}
      />
      <div className="pt-7">
        <HowCounted figure="readiness" />
      </div>
    </ClientMessages>
  );
}
