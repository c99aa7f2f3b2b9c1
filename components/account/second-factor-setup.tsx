"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { confirmSecondFactor, startSecondFactor } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { SecondFactorStart } from "@/lib/contract/account";
import { CodeForm } from "./code-form";
import { Refusal } from "./refusal";

/** Password, then the picture, then a first code. */
export function SecondFactorSetup({ onCodes, onCancel }: { onCodes: (codes: readonly string[]) => void; onCancel: () => void }) {
  const t = useTranslations("account.factor");
  const start = useMutation({ mutationFn: (body: { password: string }) => call(startSecondFactor, { body }) });
  const confirm = useMutation({
    mutationFn: (code: string) => call(confirmSecondFactor, { body: { code } }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  if (!start.data)
    return (
      <PasswordStep
        busy={start.isPending}
        error={start.error}
        onPassword={(password) => start.mutate({ password })}
        onCancel={onCancel}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      <Scan start={start.data} />
      <h3>{t("codeTitle")}</h3>
      <CodeForm
        digits
        label={t("code")}
        hint={t("codeHint")}
        submit={t("confirm")}
        failed={t("failed")}
        busy={confirm.isPending}
        error={confirm.error}
        onCode={(code) => confirm.mutate(code)}
        onCancel={onCancel}
      />
    </div>
  );
}

interface PasswordStepProps {
  busy: boolean;
  error: unknown;
  onPassword: (password: string) => void;
  onCancel: () => void;
}
function PasswordStep({ busy, error, onPassword, onCancel }: PasswordStepProps) {
  const t = useTranslations("account.factor");
  const form = useForm({ defaultValues: { password: "" } });
  const { setFocus } = form;
  useEffect(() => setFocus("password"), [setFocus]);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit(({ password }) => {
        onPassword(password);
      })}
    >
      <Field label={t("password")} hint={t("passwordStep")} error={form.formState.errors.password?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("password", { required: t("missingPassword") })}
            type="password"
            autoComplete="current-password"
            className="max-w-80"
          />
        )}
      </Field>
      <Refusal title={t("failed")} error={error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t("continue")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Scan({ start }: { start: SecondFactorStart }) {
  const t = useTranslations("account.factor");
  const { size, path } = start.picture;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t("scanTitle")}
      </h3>
      <p className="text-soft">{t("scan")}</p>
      <div className="flex flex-wrap items-start gap-4">
        <svg
          viewBox={`0 0 ${size} ${size}`}
          className="size-48 shrink-0"
          role="img"
          aria-label={t("picture")}
          shapeRendering="crispEdges"
        >
          {/* Dark on light in both themes: cameras read no other. */}
          <rect width={size} height={size} fill="#ffffff" />
          <path d={path} fill="#000000" />
        </svg>
        <div className="flex min-w-0 flex-col gap-2">
          <p>
            <span className="block text-sm font-medium">{t("key")}</span>
            <code className="break-words select-all">{start.secret}</code>
          </p>
          <a href={start.uri} className="text-accent underline sm:hidden">
            {t("openHere")}
          </a>
        </div>
      </div>
    </>
  );
}
