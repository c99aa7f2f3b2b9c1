"use client";

import { useTranslations } from "next-intl";
import { endMembership } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { MemberView } from "@/lib/contract/people";
import { ConfirmDialog } from "./confirm-dialog";
import { useChange } from "./use-change";

interface EndMembershipDialogProps {
  organisationId: string;
  organisation: string;
  member: MemberView;
  onClose: (said?: string) => void;
}

export function EndMembershipDialog({ organisationId, organisation, member, onClose }: EndMembershipDialogProps) {
  const t = useTranslations("people.members");
  const { personId, name } = member;
  const end = useChange(
    () => call(endMembership, { params: { organisationId, personId } }),
    () => onClose(t("ended", { name })),
  );
  return (
    <ConfirmDialog
      open
      title={t("endTitle", { name })}
      description={t("endLead", { organisation })}
      verb={t("end")}
      change={{ ...end, mutate: () => end.mutate(undefined) }}
      onClose={() => onClose()}
    />
  );
}
