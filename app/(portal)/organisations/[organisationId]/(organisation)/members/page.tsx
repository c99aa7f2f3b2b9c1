import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EngagementsSection } from "@/components/people/engagements-section";
import { InvitationsSection } from "@/components/people/invitations-section";
import { LeaveSection } from "@/components/people/leave-section";
import { MembersSection } from "@/components/people/members-section";
import { engagementsQuery, invitationsQuery, membersQuery, PEOPLE_PAGE } from "@/lib/client/people";
import { makeQueryClient } from "@/lib/client/query-client";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { myOrganisations } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { listEngagements } from "@/lib/server/people/list-engagements";
import { listInvitations } from "@/lib/server/people/list-invitations";
import { listMembers } from "@/lib/server/people/list-members";
import { currentCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.members"))("title") };
}

export default async function MembersPage({ params }: { params: Promise<{ organisationId: string }> }) {
  const { organisationId } = await params;
  const [caller, mine] = await Promise.all([currentCaller(), myOrganisations()]);
  const here = mine.organisations.find(({ id }) => id === organisationId);
  if (!here) notFound();
  const may = (permission: (typeof here.permissions)[number]) => here.permissions.includes(permission);
  const page = { organisationId, limit: PEOPLE_PAGE };
  const [members, engagements, invitations] = await orNotFound(
    Promise.all([
      listMembers(caller, page),
      listEngagements(caller, page),
      may("member.manage") ? listInvitations(caller, page) : null,
    ]),
  );
  const client = makeQueryClient();
  client.setQueryData(membersQuery(organisationId, "current").queryKey, { pages: [members], pageParams: [null] });
  client.setQueryData(engagementsQuery(organisationId).queryKey, { pages: [engagements], pageParams: [null] });
  if (invitations) client.setQueryData(invitationsQuery(organisationId).queryKey, { pages: [invitations], pageParams: [null] });
  const where = { organisationId, organisation: here.name };
  return (
    <ClientMessages areas={["people", "access.roles"]}>
      <HydrationBoundary state={dehydrate(client)}>
        <div className="flex flex-col gap-8">
          <MembersSection {...where} self={mine.person.id} canManage={may("member.manage")} />
          {invitations ? <InvitationsSection organisationId={organisationId} /> : null}
          <EngagementsSection organisationId={organisationId} canManage={may("engagement.manage")} />
          {may("organisation.leave") ? <LeaveSection {...where} /> : null}
        </div>
      </HydrationBoundary>
    </ClientMessages>
  );
}
