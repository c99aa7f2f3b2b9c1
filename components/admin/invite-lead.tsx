"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { inviteFirstLead } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { Locale } from "@/lib/domain/locale";
import { looksLikeEmail } from "./email-rule";
import { FormDialog } from "./form-dialog";
import { HandedLink } from "./handed-link";

/** For an organisation that nobody leads: another invitation. */
export function InviteLead({ organisation }: { organisation: { readonly id: string; readonly name: string } }) {
  const t = useTranslations("admin.organisations");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useForm({ defaultValues: { leadEmail: "" } });
  const save = useMutation({
    mutationFn: ({ leadEmail }: { leadEmail: string }) =>
      call(inviteFirstLead, { params: { organisationId: organisation.id }, body: { leadEmail: leadEmail.trim(), locale } }),
    onSuccess: () => router.refresh(),
  });
  const close = () => {
    setOpen(false);
    form.reset();
    save.reset();
  };
  const addressed = { validate: (email: string) => looksLikeEmail(email) || t("emailWrong") };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={t("inviteOf", { name: organisation.name })}>
        {t("invite")}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={t("inviteOf", { name: organisation.name })}
        lead={t("inviteLead")}
        submitLabel={t("inviteSubmit")}
        failed={t("failed")}
        onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
        busy={save.isPending}
        error={save.error}
        done={save.data ? <HandedLink kind="invitation" link={save.data.link} email={save.data.email} /> : null}
      >
        <Field label={t("leadEmail")} error={form.formState.errors.leadEmail?.message}>
          {(control) => (
            <Input {...control} {...form.register("leadEmail", addressed)} type="email" maxLength={254} autoComplete="off" />
          )}
        </Field>
      </FormDialog>
    </>
  );
}
