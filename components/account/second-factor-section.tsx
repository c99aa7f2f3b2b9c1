"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { renewRecoveryCodes, stopSecondFactor } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { AccountView } from "@/lib/contract/account";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { CodeForm } from "./code-form";
import { RecoveryCodeList } from "./recovery-codes";
import { SecondFactorSetup } from "./second-factor-setup";
import { focusSection, Section } from "./section";

const FEW = 3;
type Step = "state" | "setup" | "stop" | "renew";

/** Whether the second factor is on, and what may be done about it, one thing at a time. */
export function SecondFactorSection({ account }: { account: AccountView }) {
  const t = useTranslations("account.factor");
  const router = useRouter();
  const [step, setStep] = useState<Step>("state");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { since } = account.secondFactor;
  const rest = () => {
    setStep("state");
    focusSection("second-factor");
  };
  const keep = () => {
    setCodes(null);
    rest();
  };
  const show = (next: readonly string[]) => {
    setCodes(next);
    setStep("state");
    router.refresh();
  };
  return (
    <Section
      id="second-factor"
      title={t("title")}
      aside={<Badge tone={since ? "accent" : "plain"}>{t(since ? "on" : "off")}</Badge>}
    >
      {codes ? <RecoveryCodeList codes={codes} onKept={keep} /> : null}
      {step === "state" && !codes ? <State account={account} onStep={setStep} /> : null}
      {step === "setup" ? <SecondFactorSetup onCodes={show} onCancel={rest} /> : null}
      {step === "renew" ? <Renew onCodes={show} onCancel={rest} /> : null}
      {step === "stop" ? <Stop onDone={rest} /> : null}
    </Section>
  );
}

function State({ account, onStep }: { account: AccountView; onStep: (step: Step) => void }) {
  const t = useTranslations("account.factor");
  const locale = useLocale() as Locale;
  const { since, recoveryCodesLeft } = account.secondFactor;
  const demanding = account.organisations.filter((one) => one.secondFactorRequired).map(({ name }) => name);
  if (!since)
    return (
      <>
        <p>{t("purpose")}</p>
        <div>
          <Button variant={demanding.length > 0 ? "primary" : "secondary"} onClick={() => onStep("setup")}>
            {t("start")}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p>
        {t("since", { moment: formatMoment(locale, since) })} {t("codesLeft", { count: recoveryCodesLeft })}
      </p>
      {recoveryCodesLeft <= FEW ? <p className="text-danger">{t("codesFew")}</p> : null}
      {demanding.length > 0 ? <p className="text-soft">{t("demanded", { organisations: demanding.join(", ") })}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onStep("renew")}>{t("renew")}</Button>
        {demanding.length === 0 ? (
          <Button variant="danger" onClick={() => onStep("stop")}>
            {t("stop")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Renew({ onCodes, onCancel }: { onCodes: (codes: readonly string[]) => void; onCancel: () => void }) {
  const t = useTranslations("account.factor");
  const renew = useMutation({
    mutationFn: (code: string) => call(renewRecoveryCodes, { body: { code } }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <>
      <h3>{t("renewTitle")}</h3>
      <p>{t("renewBody")}</p>
      <CodeForm
        focus
        label={t("codeOrRecovery")}
        submit={t("renew")}
        failed={t("failed")}
        busy={renew.isPending}
        error={renew.error}
        onCode={(code) => renew.mutate(code)}
        onCancel={onCancel}
      />
    </>
  );
}

function Stop({ onDone }: { onDone: () => void }) {
  const t = useTranslations("account.factor");
  const router = useRouter();
  const stop = useMutation({
    mutationFn: (code: string) => call(stopSecondFactor, { body: { code } }),
    onSuccess: () => {
      onDone();
      router.refresh();
    },
  });
  return (
    <>
      <h3>{t("stopTitle")}</h3>
      <p>{t("stopBody")}</p>
      <CodeForm
        focus
        variant="danger"
        label={t("codeOrRecovery")}
        submit={t("stop")}
        failed={t("failed")}
        busy={stop.isPending}
        error={stop.error}
        onCode={(code) => stop.mutate(code)}
        onCancel={onDone}
      />
    </>
  );
}
