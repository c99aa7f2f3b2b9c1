"use client";

import { useTranslations } from "next-intl";
import { withdrawInvitation } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { InvitationView } from "@/lib/contract/people";
import { ConfirmDialog } from "./confirm-dialog";
import { useChange } from "./use-change";

interface WithdrawDialogProps {
  organisationId: string;
  invitation: InvitationView;
  onClose: (said?: string) => void;
}

export function WithdrawDialog({ organisationId, invitation, onClose }: WithdrawDialogProps) {
  const t = useTranslations("people.invitations");
  const { id, email } = invitation;
  const withdraw = useChange(
    () => call(withdrawInvitation, { params: { organisationId, invitationId: id } }),
    () => onClose(t("withdrawn", { email })),
  );
  return (
    <ConfirmDialog
      open
      title={t("withdrawTitle", { email })}
      description={t("withdrawLead")}
      verb={t("withdraw")}
      change={{ ...withdraw, mutate: () => withdraw.mutate(undefined) }}
      onClose={() => onClose()}
    />
  );
}
