"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { useForm } from "react-hook-form";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Refusal } from "./refusal";

export interface CodeFormProps {
  label: string;
  hint?: ReactNode;
  submit: string;
  failed: string;
  busy: boolean;
  error: unknown;
  variant?: ButtonVariant;
  /** Digits only, for the application's code; a recovery code has letters. */
  digits?: boolean;
  /** Takes the focus at once: it stands where a button was pressed. */
  focus?: boolean;
  onCode: (code: string) => void;
  onCancel?: () => void;
}

/** One code and what to do with it. */
export function CodeForm({ label, hint, submit, failed, busy, error, variant, digits, focus, onCode, onCancel }: CodeFormProps) {
  const t = useTranslations("account.factor");
  const form = useForm({ defaultValues: { code: "" } });
  const message = form.formState.errors.code?.message;
  const { setFocus } = form;
  useEffect(() => {
    if (focus) setFocus("code");
  }, [focus, setFocus]);
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(({ code }) => onCode(code))}>
      <Field label={label} hint={hint} error={message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("code", {
              validate: (code) => code.trim().length >= 6 || t("missingCode"),
              maxLength: { value: 40, message: t("missingCode") },
            })}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            inputMode={digits ? "numeric" : "text"}
            className="max-w-60 font-mono"
          />
        )}
      </Field>
      <Refusal title={failed} error={error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={variant ?? "primary"} busy={busy}>
          {submit}
        </Button>
        {onCancel ? (
          <Button variant="quiet" onClick={onCancel}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
