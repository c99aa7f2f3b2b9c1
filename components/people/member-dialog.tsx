"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { changeMember } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { MemberView } from "@/lib/contract/people";
import { MEMBER_ROLES, type MemberRole } from "@/lib/domain/access/policy";
import { ProblemFace } from "./problem-face";
import { areasOf, type RoleDraft, RoleFields, roleDraft } from "./role-fields";
import { useChange } from "./use-change";

interface MemberDialogProps {
  organisationId: string;
  member: MemberView;
  self: string;
  onClose: (said?: string) => void;
}

/** Another role or other areas for a member, who then signs in again. */
export function MemberDialog({ organisationId, member, self, onClose }: MemberDialogProps) {
  const t = useTranslations("people.members");
  const common = useTranslations("common");
  const form = useForm<RoleDraft>({ defaultValues: roleDraft(member.role, member.areas) });
  const { personId, name } = member;
  const change = useChange(
    (draft: RoleDraft) =>
      call(changeMember, {
        params: { organisationId, personId },
        body: { role: draft.role as MemberRole, areas: areasOf(draft) },
      }),
    () => onClose(t("changed", { name })),
  );
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={t("changeTitle", { name })}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          <Button type="submit" form="member-form" variant="primary" busy={change.isPending} disabled={!form.formState.isDirty}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form
        id="member-form"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.handleSubmit((draft) => change.mutate(draft))}
      >
        <RoleFields form={form} roles={MEMBER_ROLES} />
        <Notice>{personId === self ? t("changeOwn") : t("changeEffect")}</Notice>
        {change.error ? <ProblemFace title={t("unchanged")} error={change.error} /> : null}
      </form>
    </Dialog>
  );
}
