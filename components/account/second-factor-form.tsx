"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { giveSecondFactor } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { CodeForm } from "./code-form";

/** The second step of signing in. `callbackUrl` is already known to be a page of this portal. */
export function SecondFactorForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations("account.give");
  const factor = useTranslations("account.factor");
  const give = useMutation({
    mutationFn: (code: string) => call(giveSecondFactor, { body: { code } }),
    onSuccess: () => window.location.assign(callbackUrl),
  });
  return (
    <div className="flex flex-col gap-6">
      <CodeForm
        focus
        label={factor("codeOrRecovery")}
        submit={t("submit")}
        failed={t("failed")}
        busy={give.isPending || give.isSuccess}
        error={give.error}
        onCode={(code) => give.mutate(code)}
      />
      <p className="border-t border-rule pt-4 text-sm text-soft">{t("lost")}</p>
      <button
        type="button"
        className="min-h-11 self-start text-accent underline sm:min-h-6"
        onClick={() => void leave(callbackUrl)}
      >
        {t("signOut")}
      </button>
    </div>
  );
}

async function leave(callbackUrl: string): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: `/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}` });
}
