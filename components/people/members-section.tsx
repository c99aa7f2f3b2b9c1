"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CsvLink } from "@/components/ui/csv-link";
import { Empty } from "@/components/ui/empty";
import { useAsked } from "@/components/ui/use-asked";
import { urlOf } from "@/lib/client/call";
import { membersQuery } from "@/lib/client/people";
import { downloadMembers } from "@/lib/client/table-address";
import type { MemberView } from "@/lib/contract/people";
import { EndMembershipDialog } from "./end-membership-dialog";
import { FormerMembers } from "./former-members";
import { useMemberColumns } from "./member-columns";
import { PeopleList, PeopleSection } from "./people-list";

/** Forms come with the first question: reading the list needs none. */
const InviteDialog = dynamic(async () => (await import("./invite-dialog")).InviteDialog);
const MemberDialog = dynamic(async () => (await import("./member-dialog")).MemberDialog);
const TransferDialog = dynamic(async () => (await import("./transfer-dialog")).TransferDialog);

type Asked = { readonly what: "invite" | "transfer" } | { readonly what: "change" | "end"; readonly member: MemberView };

interface MembersSectionProps {
  organisationId: string;
  organisation: string;
  /** Who looks. */
  self: string;
  canManage: boolean;
}

/** The members, and for those who manage them: inviting, other rights, handing the lead over, ending. */
export function MembersSection({ organisationId, organisation, self, canManage }: MembersSectionProps) {
  const t = useTranslations("people.members");
  const csv = useTranslations("common.csv");
  const locale = useLocale();
  const { asked, ask, done, close } = useAsked<Asked>("members");
  const query = useInfiniteQuery(membersQuery(organisationId, "current"));
  const columns = useMemberColumns({
    self,
    canManage,
    onChange: (member) => ask({ what: "change", member }),
    onEnd: (member) => ask({ what: "end", member }),
  });
  const manage = canManage ? (
    <>
      <Button onClick={() => ask({ what: "transfer" })}>{t("transfer")}</Button>
      <Button variant="primary" icon={<UserPlus className="size-4" aria-hidden="true" />} onClick={() => ask({ what: "invite" })}>
        {t("invite")}
      </Button>
    </>
  ) : null;
  const actions = (
    <>
      <CsvLink href={urlOf(downloadMembers.path, { organisationId }, { locale })} word={csv("link")} label={csv("label")} />
      {manage}
    </>
  );
  const empty = <Empty title={t("emptyTitle")}>{t("emptyBody")}</Empty>;
  const shared = { organisationId, onClose: close };
  return (
    <PeopleSection id="members" title={t("title")} lead={t("lead")} actions={actions} done={done}>
      <PeopleList caption={t("caption")} query={query} columns={columns} rowKey={(row) => row.personId} empty={empty} />
      {canManage ? <FormerMembers organisationId={organisationId} /> : null}
      {asked?.what === "invite" ? <InviteDialog {...shared} /> : null}
      {asked?.what === "transfer" ? <TransferDialog {...shared} self={self} /> : null}
      {asked?.what === "change" ? <MemberDialog {...shared} member={asked.member} self={self} /> : null}
      {asked?.what === "end" ? <EndMembershipDialog {...shared} member={asked.member} organisation={organisation} /> : null}
    </PeopleSection>
  );
}
