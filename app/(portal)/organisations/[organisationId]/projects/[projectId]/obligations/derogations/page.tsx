import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DerogationRegister } from "@/components/obligation/derogation-register";
import { projectPath } from "@/components/shell/place";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { listWorkloads } from "@/lib/server/eligibility/list-workloads";
import { permissionsIn } from "@/lib/server/my-organisations";
import { listDerogations } from "@/lib/server/obligation/list-derogations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<{ workload?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("obligation.register"))("title") };
}

export default async function DerogationsPage({ params, searchParams }: Props) {
  const [scope, { workload: about }, caller] = await Promise.all([params, searchParams, currentCaller()]);
  const [{ items }, workloads, permissions] = await orNotFound(
    Promise.all([
      listDerogations(caller, scope),
      listWorkloads(caller, { ...scope, sort: "name", limit: 200 }),
      permissionsIn(scope.organisationId),
    ]),
  );
  const named = workloads.items.filter(({ name }) => name !== "").map(({ id, name }) => ({ id, name }));
  return (
    <ClientMessages areas={["obligation"]}>
      <DerogationRegister
        scope={scope}
        base={projectPath(scope.organisationId, scope.projectId)}
        derogations={items}
        workloads={named}
        about={typeof about === "string" && named.some(({ id }) => id === about) ? about : null}
        manages={permissions.includes("workload.edit")}
        today={wallTime(new Date()).day}
      />
    </ClientMessages>
  );
}
