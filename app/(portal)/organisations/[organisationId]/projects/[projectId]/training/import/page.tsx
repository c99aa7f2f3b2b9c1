import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { projectPath } from "@/components/shell/place";
import { FileHelp } from "@/components/training/file-help";
import { ImportHead } from "@/components/training/import-head";
import { ImportScreen } from "@/components/training/import-screen";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";
import { listLearners } from "@/lib/server/training/list-learners";
import { readPath } from "@/lib/server/training/read-path";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training.import"))("title") };
}

export default async function TrainingImportPage({ params }: Props) {
  const scope = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  // Whoever may not see the learners may not bring any in: the list refuses for both.
  const [path] = await orNotFound(
    Promise.all([readPath(caller, { ...scope, locale }), listLearners(caller, { ...scope, limit: 1 })]),
  );
  return (
    <ClientMessages areas={["training"]}>
      <div className="flex flex-col gap-6">
        <ImportHead base={projectPath(scope.organisationId, scope.projectId)} />
        <ImportScreen scope={scope} />
        <FileHelp modules={path.modules.map(({ id, title }) => ({ id, title }))} />
      </div>
    </ClientMessages>
  );
}
