"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { type Demo, DemoChoices } from "./demo-choices";

const Credentials = z.object({ email: z.email(), password: z.string().min(1) });
type Credentials = z.infer<typeof Credentials>;
type Failure = "refused" | "throttled" | "unreachable";

/** The sign-in form. `callbackUrl` is already known to be a page of this portal. */
export function SignInForm({ callbackUrl, demo }: { callbackUrl: string; demo: Demo | null }) {
  const t = useTranslations("access");
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = useForm<Credentials>({ resolver: zodResolver(Credentials), defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const busy = isSubmitting || (isSubmitSuccessful && failure === null);
  const submit = form.handleSubmit(async (credentials) => {
    const refusal = await enter(credentials, callbackUrl);
    setFailure(refusal);
    if (refusal) form.setFocus(refusal === "refused" ? "password" : "email");
    else window.location.assign(callbackUrl);
  });
  const choose = (account: { readonly email: string; readonly password: string }) => {
    form.setValue("email", account.email);
    form.setValue("password", account.password);
    void submit();
  };
  return (
    <div className="flex flex-col gap-8">
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <div role="alert">{failure ? <Notice tone="danger">{t(failure)}</Notice> : null}</div>
        <Field label={t("email")} error={errors.email ? t("invalidEmail") : null}>
          {(control) => <Input {...control} {...form.register("email")} type="email" autoComplete="username" inputMode="email" />}
        </Field>
        <Field label={t("password")} error={errors.password ? t("missingPassword") : null}>
          {(control) => <Input {...control} {...form.register("password")} type="password" autoComplete="current-password" />}
        </Field>
        <Button type="submit" variant="primary" busy={busy}>
          {t("submit")}
        </Button>
        <Link href="/forgot-password" className="self-start py-2 text-accent underline">
          {t("forgotten")}
        </Link>
      </form>
      {demo ? <DemoChoices demo={demo} onChoose={choose} busy={busy} /> : null}
    </div>
  );
}

/** Null when one is in. */
async function enter({ email, password }: Credentials, callbackUrl: string): Promise<Failure | null> {
  try {
    const answer = await signIn("credentials", { redirect: false, email, password, callbackUrl });
    if (answer?.ok) return null;
    if (answer?.status === 429) return "throttled";
    return answer && answer.status < 500 ? "refused" : "unreachable";
  } catch {
    return "unreachable";
  }
}
