import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VerdictBar } from "@/components/eligibility/verdict-bar";
import { VerdictLegend } from "@/components/eligibility/verdict-legend";
import { OrganisationHome } from "@/components/organisation/organisation-home";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { permissionsIn } from "@/lib/server/my-organisations";
import { listProjects } from "@/lib/server/organisation/list-projects";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.projects"))("title") };
}

export default async function OrganisationPage({ params }: Props) {
  const { organisationId } = await params;
  const caller = await currentCaller();
  const [home, permissions] = await orNotFound(
    Promise.all([listProjects(caller, { organisationId }), permissionsIn(organisationId)]),
  );
  return (
    <ClientMessages areas={["organisation.projects", "organisation.problems"]}>
      <OrganisationHome
        organisationId={organisationId}
        home={home}
        canManage={permissions.includes("project.manage")}
        legend={<VerdictLegend />}
        barOf={(counts, labelOf) => <VerdictBar counts={counts} labelOf={labelOf} legend={false} thin />}
      />
    </ClientMessages>
  );
}
