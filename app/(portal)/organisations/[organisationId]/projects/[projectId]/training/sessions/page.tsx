import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { projectPath } from "@/components/shell/place";
import { SessionsScreen } from "@/components/training/sessions-screen";
import { TrainingHeader } from "@/components/training/training-header";
import { makeQueryClient } from "@/lib/client/query-client";
import { LEARNERS_PAGE, sessionsQuery } from "@/lib/client/training";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";
import { CURRICULUM } from "@/lib/server/training/curriculum";
import { listTrainingSessions } from "@/lib/server/training/list-training-sessions";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<{ when?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training.sessions"))("title") };
}

export default async function TrainingSessionsPage({ params, searchParams }: Props) {
  const [scope, asked] = await Promise.all([params, searchParams]);
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const when = asked.when === "over" ? "over" : "to-come";
  const [sessions, permissions] = await orNotFound(
    Promise.all([
      listTrainingSessions(caller, { ...scope, when, locale, limit: LEARNERS_PAGE }),
      permissionsIn(scope.organisationId),
    ]),
  );
  const base = projectPath(scope.organisationId, scope.projectId);
  const client = makeQueryClient();
  client.setQueryData(sessionsQuery(scope, when, locale).queryKey, { pages: [sessions], pageParams: [null] });
  const manages = permissions.includes("training.manage");
  const modules = manages ? CURRICULUM.map(({ id, title }) => ({ id, title: title[locale] })) : [];
  return (
    <ClientMessages areas={["training"]}>
      <HydrationBoundary state={dehydrate(client)}>
        <div className="flex flex-col gap-6">
          <TrainingHeader base={base} current="sessions" learns={permissions.includes("training.learn")} />
          <SessionsScreen scope={scope} base={base} when={when} manages={manages} modules={modules} />
        </div>
      </HydrationBoundary>
    </ClientMessages>
  );
}
