"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Checkbox, Field, Input } from "@/components/ui/field";
import { changePassword } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { Refusal } from "./refusal";
import { Section } from "./section";

interface Draft {
  current: string;
  password: string;
}
const EMPTY: Draft = { current: "", password: "" };

/** Changes the password. The server judges the new one; nothing of it is kept here once it is accepted. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account.password");
  const router = useRouter();
  const [shown, setShown] = useState(false);
  const form = useForm<Draft>({ defaultValues: EMPTY });
  const change = useMutation({
    mutationFn: (body: Draft) => call(changePassword, { body }),
    onSuccess: () => {
      form.reset(EMPTY);
      router.refresh();
    },
  });
  const { errors } = form.formState;
  const type = shown ? "text" : "password";
  return (
    <Section id="password" title={t("title")}>
      <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((draft) => change.mutate(draft))}>
        {/* Lets a password manager know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field label={t("current")} error={errors.current?.message}>
          {(control) => (
            <Input
              {...control}
              {...form.register("current", { required: t("missingCurrent") })}
              type={type}
              autoComplete="current-password"
            />
          )}
        </Field>
        <Field label={t("next")} hint={t("hint")} error={errors.password?.message}>
          {(control) => (
            <Input
              {...control}
              {...form.register("password", { required: t("missingNext") })}
              type={type}
              autoComplete="new-password"
            />
          )}
        </Field>
        <Checkbox label={t("show")} checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <Refusal title={t("failed")} error={change.error} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" busy={change.isPending}>
            {t("submit")}
          </Button>
          <span aria-live="polite" className="text-sm text-soft">
            {change.isSuccess ? t("saved") : t("effect")}
          </span>
        </div>
      </form>
    </Section>
  );
}
