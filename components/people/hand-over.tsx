"use client";

import { Check, Copy } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { InvitationView } from "@/lib/contract/people";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";

/** The link of an invitation, where the portal sends no mail: shown once, to be handed over by the inviter. */
export function HandOver({ link, invitation, onClose }: { link: string; invitation: InvitationView; onClose: () => void }) {
  const t = useTranslations("people.handOver");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Not allowed here: the link stands selected, ready for the keyboard.
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("title", { email: invitation.email })}
      closeLabel={common("close")}
      footer={<Button onClick={onClose}>{t("done")}</Button>}
    >
      <Notice tone="notice" title={t("noMail")}>
        {t("byYou")}
      </Notice>
      <Field label={t("link")} hint={t("valid", { moment: formatMoment(locale, invitation.expiresAt) })}>
        {(control) => (
          <Input
            {...control}
            ref={field}
            readOnly
            value={link}
            className="font-mono text-sm"
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          icon={copied ? <Check className="size-4" aria-hidden="true" /> : <Copy className="size-4" aria-hidden="true" />}
          onClick={() => void copy()}
        >
          {t("copy")}
        </Button>
        <span aria-live="polite" className="text-sm text-soft">
          {copied ? t("copied") : null}
        </span>
      </div>
    </Dialog>
  );
}
