import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { projectPath } from "@/components/shell/place";
import { MyPath } from "@/components/training/my-path";
import { TrainingHeader } from "@/components/training/training-header";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";
import { readPath } from "@/lib/server/training/read-path";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training"))("title") };
}

export default async function TrainingPage({ params }: Props) {
  const { organisationId, projectId } = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const scope = { organisationId, projectId };
  const [path, permissions] = await orNotFound(
    Promise.all([readPath(caller, { ...scope, locale }), permissionsIn(organisationId)]),
  );
  const base = projectPath(organisationId, projectId);
  const learns = permissions.includes("training.learn");
  return (
    <ClientMessages areas={["training"]}>
      <div className="flex flex-col gap-6">
        <TrainingHeader base={base} current="path" learns={learns} />
        <MyPath scope={scope} base={base} path={path} learns={learns} />
      </div>
    </ClientMessages>
  );
}
