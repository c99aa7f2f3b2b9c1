"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Checkbox, Field, Input } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { resetPassword } from "@/lib/client/address";
import { call, problemIn } from "@/lib/client/call";
import { Refusal } from "./refusal";

/** Sets a password by a link. Whether the link still works is learnt by using it: looking at it must not. */
export function ResetPasswordForm({ token }: { token: string }) {
  const t = useTranslations("account.reset");
  const words = useTranslations("account.password");
  const [shown, setShown] = useState(false);
  const form = useForm({ defaultValues: { password: "" } });
  const set = useMutation({ mutationFn: (password: string) => call(resetPassword, { body: { token, password } }) });
  if (set.isSuccess) return <Done />;
  if (set.error && problemIn(set.error).code === "link-over") return <LinkOver />;
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(({ password }) => set.mutate(password))}>
      <Field label={words("next")} hint={words("hint")} error={form.formState.errors.password?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("password", { required: words("missingNext") })}
            type={shown ? "text" : "password"}
            autoComplete="new-password"
          />
        )}
      </Field>
      <Checkbox label={words("show")} checked={shown} onChange={(event) => setShown(event.target.checked)} />
      <Refusal title={t("failed")} error={set.error} />
      <Button type="submit" variant="primary" busy={set.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

function Done() {
  const t = useTranslations("account.reset");
  return (
    <div role="status" className="flex flex-col items-start gap-4">
      <Notice title={t("doneTitle")} className="w-full">
        {t("doneBody")}
      </Notice>
      <LinkButton href="/sign-in" variant="primary">
        {t("signIn")}
      </LinkButton>
    </div>
  );
}

export function LinkOver() {
  const t = useTranslations("account.reset");
  return (
    <div role="alert" className="flex flex-col items-start gap-4">
      <Notice tone="danger" title={t("overTitle")} className="w-full">
        {t("overBody")}
      </Notice>
      <LinkButton href="/forgot-password">{t("again")}</LinkButton>
    </div>
  );
}
