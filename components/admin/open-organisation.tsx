"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { openOrganisation } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { LEGAL_FORMS, type LegalForm } from "@/lib/domain/access/organisation";
import type { Locale } from "@/lib/domain/locale";
import { looksLikeEmail } from "./email-rule";
import { FormDialog } from "./form-dialog";
import { HandedLink } from "./handed-link";

interface Draft {
  name: string;
  legalForm: LegalForm;
  leadEmail: string;
}
const EMPTY: Draft = { name: "", legalForm: "ministere", leadEmail: "" };

/** Opens an organisation and invites its first project lead. */
export function OpenOrganisation() {
  const t = useTranslations("admin.organisations");
  const forms = useTranslations("organisation.legalForms");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useForm<Draft>({ defaultValues: EMPTY });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: ({ leadEmail, ...draft }: Draft) =>
      call(openOrganisation, { body: { ...draft, leadEmail: leadEmail.trim(), locale } }),
    onSuccess: () => router.refresh(),
  });
  const close = () => {
    setOpen(false);
    form.reset(EMPTY);
    save.reset();
  };
  const named = { validate: (name: string) => name.trim() !== "" || t("nameMissing") };
  const addressed = { validate: (email: string) => looksLikeEmail(email) || t("emailWrong") };
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        title={t("openTitle")}
        lead={t("openLead")}
        submitLabel={t("openSubmit")}
        failed={t("failed")}
        onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
        busy={save.isPending}
        error={save.error}
        done={save.data ? <HandedLink kind="invitation" link={save.data.link} email={save.data.email} /> : null}
      >
        <Field label={t("name")} error={errors.name?.message}>
          {(control) => <Input {...control} {...form.register("name", named)} maxLength={120} autoComplete="off" />}
        </Field>
        <Field label={t("legalForm")}>
          {(control) => (
            <Select {...control} {...form.register("legalForm")}>
              {LEGAL_FORMS.map((one) => (
                <option key={one} value={one}>
                  {forms(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("leadEmail")} error={errors.leadEmail?.message}>
          {(control) => (
            <Input {...control} {...form.register("leadEmail", addressed)} type="email" maxLength={254} autoComplete="off" />
          )}
        </Field>
      </FormDialog>
    </>
  );
}
