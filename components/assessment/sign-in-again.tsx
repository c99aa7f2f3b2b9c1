"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { giveSecondFactor } from "@/lib/client/address";
import { call, problemIn } from "@/lib/client/call";
import { followAssessment } from "@/lib/client/programme-address";
import type { AssessmentScope } from "./assessment-scope";

interface SignInAgainProps {
  scope: AssessmentScope;
  email: string;
  /** The session is good again. */
  onSignedIn: () => void;
}
type Outcome = "in" | "code" | "refused" | "throttled" | "unreachable";

/** The session is over while somebody writes: they are let in again where they are, by the password and the second factor. */
export function SignInAgain({ scope, email, onSignedIn }: SignInAgainProps) {
  const t = useTranslations("assessment.signIn");
  const common = useTranslations("common");
  const [step, setStep] = useState<"password" | "code">("password");
  const [folded, setFolded] = useState(isWriting);
  const form = useForm({ defaultValues: { secret: "" } });
  const enter = useMutation({
    mutationFn: (secret: string) => (step === "password" ? signInWith(email, secret, scope) : giveCode(secret)),
    onSuccess: (outcome) => {
      form.reset();
      if (outcome === "in") onSignedIn();
      else if (outcome === "code") setStep("code");
    },
  });
  const failure = enter.data && enter.data !== "in" && enter.data !== "code" ? enter.data : null;
  const submit = form.handleSubmit(({ secret }) => enter.mutate(secret));
  if (folded)
    return (
      <div role="alert" className="sticky bottom-16 z-20 sm:bottom-0">
        <Notice tone="danger" title={t("title")} className="flex flex-col items-start gap-2">
          <p>{t("lead")}</p>
          <Button variant="primary" onClick={() => setFolded(false)}>
            {t("open")}
          </Button>
        </Notice>
      </div>
    );
  return (
    <Dialog
      open
      onClose={() => setFolded(true)}
      title={t("title")}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <Button type="submit" form="sign-in-again" variant="primary" busy={enter.isPending}>
          {t("submit")}
        </Button>
      }
    >
      <form id="sign-in-again" noValidate onSubmit={submit} className="flex flex-col gap-4">
        <div role="alert">{failure ? <Notice tone="danger">{t(failure)}</Notice> : null}</div>
        <p>
          <span className="text-soft">{t("as")}</span> {email}
        </p>
        {step === "password" ? (
          <Field key="password" label={t("password")}>
            {(control) => (
              <Input
                {...control}
                {...form.register("secret", { required: true })}
                type="password"
                autoComplete="current-password"
              />
            )}
          </Field>
        ) : (
          <Field key="code" label={t("code")}>
            {(control) => (
              <Input
                {...control}
                {...form.register("secret", { required: true })}
                autoComplete="one-time-code"
                autoCapitalize="none"
                spellCheck={false}
                className="max-w-60 font-mono"
              />
            )}
          </Field>
        )}
      </form>
    </Dialog>
  );
}

/** A dialog that opens by itself takes the keyboard: the letters on their way would land in the password. */
function isWriting(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !CHOICES.includes(field.type));
}
const CHOICES: readonly string[] = ["radio", "checkbox"];

async function signInWith(email: string, password: string, scope: AssessmentScope): Promise<Outcome> {
  try {
    const { signIn } = await import("next-auth/react");
    const answer = await signIn("credentials", { redirect: false, email, password });
    if (!answer?.ok) return answer?.status === 429 ? "throttled" : answer && answer.status < 500 ? "refused" : "unreachable";
    await call(followAssessment, { params: scope, body: { questionId: null, since: new Date().toISOString() } });
    return "in";
  } catch (error) {
    return problemIn(error).code === "second-factor-needed" ? "code" : "unreachable";
  }
}

async function giveCode(code: string): Promise<Outcome> {
  try {
    await call(giveSecondFactor, { body: { code: code.trim() } });
    return "in";
  } catch (error) {
    const { status } = problemIn(error);
    if (status === 429) return "throttled";
    return status >= 400 && status < 500 ? "refused" : "unreachable";
  }
}
