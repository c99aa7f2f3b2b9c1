import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { calendarOf } from "@/components/programme/calendar-of";
import { Ledger } from "@/components/programme/ledger";
import { PhaseBoard } from "@/components/programme/phase-board";
import { PhaseTimeline } from "@/components/programme/phase-timeline";
import { ProgrammeHead } from "@/components/programme/programme-head";
import { ToDoList } from "@/components/programme/to-do-list";
import { organisationPath, projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { listDecisions } from "@/lib/server/programme/list-decisions";
import { readProgramme } from "@/lib/server/programme/read-programme";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programme"))("title") };
}

export default async function ProgrammePage({ params }: Props) {
  const scope = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const [programme, decisions, permissions] = await orNotFound(
    Promise.all([
      readProgramme(caller, { ...scope, locale }),
      listDecisions(caller, { ...scope, limit: 200 }),
      permissionsIn(scope.organisationId),
    ]),
  );
  const project = projectPath(scope.organisationId, scope.projectId);
  const bases = { project, organisation: organisationPath(scope.organisationId) };
  const { phase, operating, gates, people } = programme;
  return (
    <ClientMessages areas={["programme"]}>
      <div className="flex flex-col gap-6">
        <ProgrammeHead scope={scope} programme={programme} bases={bases} />
        <ToDoList items={programme.toDo} bases={bases} today={programme.at.slice(0, 10)} />
        <PhaseTimeline gates={calendarOf(gates)} phase={operating ? null : phase} today={programme.at.slice(0, 10)} />
        <PhaseBoard
          scope={scope}
          programme={{ phase, operating, gates, people }}
          bases={bases}
          manages={permissions.includes("programme.manage")}
        />
        <Ledger items={decisions.items} base={project} />
      </div>
    </ClientMessages>
  );
}
