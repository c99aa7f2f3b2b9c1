"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { proposeEngagement } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { latestEngagementDay } from "@/lib/domain/access/engagement";
import { looksLikeEmail } from "./email-rule";
import { FormDialog } from "./form-dialog";

interface Draft {
  email: string;
  mission: string;
  endsOn: string;
}
const EMPTY: Draft = { email: "", mission: "", endsOn: "" };

/** Proposes a consultant to an organisation, which decides. */
export function ProposeEngagement({ organisation }: { organisation: { readonly id: string; readonly name: string } }) {
  const t = useTranslations("admin.organisations");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useForm<Draft>({ defaultValues: EMPTY });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: ({ email, ...draft }: Draft) =>
      call(proposeEngagement, { params: { organisationId: organisation.id }, body: { ...draft, email: email.trim() } }),
    onSuccess: () => router.refresh(),
  });
  const close = () => {
    setOpen(false);
    form.reset(EMPTY);
    save.reset();
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={t("proposeOf", { name: organisation.name })}>
        {t("propose")}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={t("proposeOf", { name: organisation.name })}
        lead={t("proposeLead")}
        submitLabel={t("proposeSubmit")}
        failed={t("failed")}
        onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
        busy={save.isPending}
        error={save.error}
        done={save.isSuccess ? <Notice live>{t("proposed", { name: organisation.name })}</Notice> : null}
      >
        <Field label={t("consultantEmail")} error={errors.email?.message}>
          {(control) => (
            <Input
              {...control}
              {...form.register("email", { validate: (email) => looksLikeEmail(email) || t("emailWrong") })}
              type="email"
              maxLength={254}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label={t("mission")} error={errors.mission?.message}>
          {(control) => (
            <Textarea
              {...control}
              {...form.register("mission", { validate: (mission) => mission.trim() !== "" || t("missionMissing") })}
              rows={3}
              maxLength={500}
            />
          )}
        </Field>
        <Field label={t("endsOn")} hint={t("endsOnHint")} error={errors.endsOn?.message} className="max-w-52">
          {(control) => (
            <Input
              {...control}
              {...form.register("endsOn", { required: t("endsOnMissing") })}
              type="date"
              max={latestEngagementDay(new Date())}
            />
          )}
        </Field>
      </FormDialog>
    </>
  );
}
