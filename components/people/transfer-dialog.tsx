"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select } from "@/components/ui/field";
import { transferLead } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { membersQuery } from "@/lib/client/people";
import { MEMBER_ROLES, type MemberRole } from "@/lib/domain/access/policy";
import { ProblemFace } from "./problem-face";
import { areasOf, type RoleDraft, RoleFields, roleDraft } from "./role-fields";
import { useChange } from "./use-change";

type LesserRole = Exclude<MemberRole, "project-lead">;
const LESSER = MEMBER_ROLES.filter((role): role is LesserRole => role !== "project-lead");
interface TransferDraft extends RoleDraft {
  personId: string;
}

interface TransferDialogProps {
  organisationId: string;
  self: string;
  onClose: (said?: string) => void;
}

/** Hands the project lead over: who takes it, and the role one keeps. */
export function TransferDialog({ organisationId, self, onClose }: TransferDialogProps) {
  const t = useTranslations("people.transfer");
  const common = useTranslations("common");
  const query = useInfiniteQuery(membersQuery(organisationId, "current"));
  const others = (query.data?.pages.flatMap((page) => page.items) ?? []).filter((one) => one.personId !== self);
  const form = useForm<TransferDraft>({ defaultValues: { personId: "", ...roleDraft("reader") } });
  const { errors } = form.formState;
  const transfer = useChange(
    (draft: TransferDraft) =>
      call(transferLead, {
        params: { organisationId },
        body: { personId: draft.personId, role: draft.role as LesserRole, areas: areasOf(draft) },
      }),
    (_, { personId }) => onClose(t("done", { name: others.find((one) => one.personId === personId)?.name ?? "" })),
  );
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={t("title")}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          <Button type="submit" form="transfer-form" variant="primary" busy={transfer.isPending} disabled={others.length === 0}>
            {t("submit")}
          </Button>
        </>
      }
    >
      {others.length === 0 ? <p>{t("nobody")}</p> : null}
      <form
        id="transfer-form"
        noValidate
        className="flex flex-col gap-4"
        hidden={others.length === 0}
        onSubmit={form.handleSubmit((draft) => transfer.mutate(draft))}
      >
        <Field label={t("to")} error={errors.personId ? t("missing") : null}>
          {(control) => (
            <Select {...control} {...form.register("personId", { required: true })}>
              <option value="">{t("choose")}</option>
              {others.map((one) => (
                <option key={one.personId} value={one.personId}>
                  {one.name} ({one.email})
                </option>
              ))}
            </Select>
          )}
        </Field>
        <p className="text-sm text-soft">{t("keep")}</p>
        <RoleFields form={form} roles={LESSER} />
        {transfer.error ? <ProblemFace title={t("failed")} error={transfer.error} /> : null}
      </form>
    </Dialog>
  );
}
