import type { Metadata } from "next";
import { projectPath } from "@/components/shell/place";
import { BeginModule } from "@/components/training/begin-module";
import { ModuleContents } from "@/components/training/module-contents";
import { ModuleHead } from "@/components/training/module-head";
import { ModuleNext } from "@/components/training/module-next";
import { headingsOf, ModuleText } from "@/components/training/module-text";
import { Objectives } from "@/components/training/objectives";
import { Quiz } from "@/components/training/quiz";
import { SourceList } from "@/components/training/source-list";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";
import { titleOf } from "@/lib/server/training/curriculum";
import { readModule } from "@/lib/server/training/read-module";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; moduleId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf((await params).moduleId, await currentLocale()) };
}

export default async function ModulePage({ params }: Props) {
  const { organisationId, projectId, moduleId } = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const [module, permissions] = await orNotFound(
    Promise.all([readModule(caller, { organisationId, projectId, moduleId, locale }), permissionsIn(organisationId)]),
  );
  const learns = permissions.includes("training.learn");
  const scope = { organisationId, projectId };
  const base = projectPath(organisationId, projectId);
  return (
    <ClientMessages areas={["training"]}>
      <div className="grid gap-x-10 xl:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <ModuleHead base={base} module={module} learns={learns} />
          {learns && !module.record && !module.learner?.removed ? <BeginModule scope={scope} moduleId={module.id} /> : null}
          <Objectives objectives={module.objectives} />
          <ModuleText blocks={module.blocks} />
          <Quiz scope={scope} module={{ id: module.id, quiz: module.quiz }} answers={learns} />
          <ModuleNext base={base} next={module.next} />
          <SourceList sources={module.sources} />
        </div>
        <ModuleContents headings={headingsOf(module.blocks)} />
      </div>
    </ClientMessages>
  );
}
