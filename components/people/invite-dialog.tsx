"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { invitePerson } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { InvitedPerson } from "@/lib/contract/people";
import { dayOf, latestEngagementDay } from "@/lib/domain/access/engagement";
import { ROLES } from "@/lib/domain/access/policy";
import type { Locale } from "@/lib/domain/locale";
import { HandOver } from "./hand-over";
import { ProblemFace } from "./problem-face";
import { areasOf, type RoleDraft, RoleFields, roleDraft } from "./role-fields";
import { useChange } from "./use-change";

interface InviteDraft extends RoleDraft {
  email: string;
  endsOn: string;
}
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface InviteDialogProps {
  organisationId: string;
  onClose: (said?: string) => void;
}

/** An invitation: to whom, with which role, for a consultant until when; then the link, where the portal sends no mail. */
export function InviteDialog({ organisationId, onClose }: InviteDialogProps) {
  const t = useTranslations("people.invite");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  const [made, setMade] = useState<InvitedPerson | null>(null);
  const invite = useChange(
    (draft: InviteDraft) =>
      call(invitePerson, {
        params: { organisationId },
        body: {
          email: draft.email.trim(),
          role: draft.role,
          areas: areasOf(draft),
          engagementEndsOn: draft.role === "consultant" ? draft.endsOn : null,
          locale,
        },
      }),
    (answer) => (answer.link === null ? onClose(t("sent", { email: answer.invitation.email })) : setMade(answer)),
  );
  if (made?.link) return <HandOver link={made.link} invitation={made.invitation} onClose={() => onClose()} />;
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={t("title")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          <Button type="submit" form="invite-form" variant="primary" busy={invite.isPending}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <InviteForm onSubmit={(draft) => invite.mutate(draft)} />
      {invite.error ? <ProblemFace title={t("failed")} error={invite.error} /> : null}
    </Dialog>
  );
}

function InviteForm({ onSubmit }: { onSubmit: (draft: InviteDraft) => void }) {
  const t = useTranslations("people.invite");
  const form = useForm<InviteDraft>({ defaultValues: { email: "", endsOn: "", ...roleDraft("reader") } });
  const { errors } = form.formState;
  const role = useWatch({ control: form.control, name: "role" });
  const [today, latest] = [dayOf(new Date()), latestEngagementDay(new Date())];
  const inTime = (day: string) => day >= today && day <= latest;
  return (
    <form id="invite-form" noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(onSubmit)}>
      <Field label={t("email")} hint={t("emailHint")} error={errors.email ? t("emailInvalid") : null}>
        {(control) => (
          <Input
            {...control}
            {...form.register("email", { required: true, validate: (email) => ADDRESS.test(email.trim()) })}
            type="email"
            inputMode="email"
            autoComplete="off"
          />
        )}
      </Field>
      <RoleFields form={form} roles={ROLES} />
      {role === "consultant" ? (
        <Field label={t("endsOn")} hint={t("endsOnHint")} error={errors.endsOn ? t("endsOnInvalid") : null}>
          {(control) => (
            <Input
              {...control}
              {...form.register("endsOn", { required: true, validate: inTime, shouldUnregister: true })}
              type="date"
              min={today}
              max={latest}
              className="sm:w-48"
            />
          )}
        </Field>
      ) : null}
    </form>
  );
}
