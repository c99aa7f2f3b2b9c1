"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { requestPasswordReset } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { Locale } from "@/lib/domain/locale";
import { Refusal } from "./refusal";

/** Asks for a link by mail. What it says afterwards is the same whether there is such an account or not. */
export function ForgotPasswordForm() {
  const t = useTranslations("account.forgot");
  const access = useTranslations("access");
  const locale = useLocale() as Locale;
  const form = useForm({ defaultValues: { email: "" } });
  const ask = useMutation({ mutationFn: (email: string) => call(requestPasswordReset, { body: { email, locale } }) });
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(({ email }) => ask.mutate(email))}>
      <Field label={access("email")} error={form.formState.errors.email?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("email", {
              pattern: { value: /^\s*[^\s@]+@[^\s@]+\s*$/, message: access("invalidEmail") },
              required: access("invalidEmail"),
            })}
            type="email"
            autoComplete="username"
            inputMode="email"
          />
        )}
      </Field>
      <Refusal title={t("failed")} error={ask.error} />
      <div aria-live="polite">{ask.isSuccess ? <Notice title={t("sentTitle")}>{t("sentBody")}</Notice> : null}</div>
      <Button type="submit" variant={ask.isSuccess ? "secondary" : "primary"} busy={ask.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}
