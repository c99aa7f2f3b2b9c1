"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { CsvLink } from "@/components/ui/csv-link";
import { useAsked } from "@/components/ui/use-asked";
import { invitePerson } from "@/lib/client/address";
import { call, urlOf } from "@/lib/client/call";
import { invitationsQuery } from "@/lib/client/people";
import { downloadInvitations } from "@/lib/client/table-address";
import type { InvitationView } from "@/lib/contract/people";
import type { Locale } from "@/lib/domain/locale";
import { HandOver } from "./hand-over";
import { useInvitationColumns } from "./invitation-columns";
import { PeopleList, PeopleSection } from "./people-list";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";
import { WithdrawDialog } from "./withdraw-dialog";

interface Asked {
  readonly invitation: InvitationView;
  /** A new link to hand over; null: whether to revoke the invitation. */
  readonly link: string | null;
}

/** Invitations that wait for an answer or whose time ran out: a new link, or none any more. */
export function InvitationsSection({ organisationId }: { organisationId: string }) {
  const t = useTranslations("people.invitations");
  const csv = useTranslations("common.csv");
  const locale = useLocale() as Locale;
  const { asked, ask, done, close } = useAsked<Asked>("invitations");
  const query = useInfiniteQuery(invitationsQuery(organisationId));
  const renew = useChange(
    ({ email, role, areas, engagementEndsOn }: InvitationView) =>
      call(invitePerson, { params: { organisationId }, body: { email, role, areas, engagementEndsOn, locale } }),
    ({ invitation, link }) => (link === null ? close(t("renewed", { email: invitation.email })) : ask({ invitation, link })),
  );
  const columns = useInvitationColumns({
    busy: renew.isPending ? renew.variables.id : null,
    onRenew: (invitation) => renew.mutate(invitation),
    onWithdraw: (invitation) => ask({ invitation, link: null }),
  });
  return (
    <PeopleSection
      id="invitations"
      title={t("title")}
      lead={t("lead")}
      done={done}
      actions={
        <CsvLink
          href={urlOf(downloadInvitations.path, { organisationId }, { locale })}
          word={csv("link")}
          label={`${csv("label")} (${t("title")})`}
        />
      }
    >
      {renew.error ? <ProblemFace title={t("renewFailed")} error={renew.error} /> : null}
      <PeopleList
        caption={t("caption")}
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<p className="border border-dashed border-rule px-4 py-3 text-soft">{t("none")}</p>}
      />
      {asked && !asked.link ? (
        <WithdrawDialog organisationId={organisationId} invitation={asked.invitation} onClose={close} />
      ) : null}
      {asked?.link ? <HandOver link={asked.link} invitation={asked.invitation} onClose={() => close()} /> : null}
    </PeopleSection>
  );
}
