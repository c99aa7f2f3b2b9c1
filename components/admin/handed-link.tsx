"use client";

import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";

/** What became of a link: sent by mail, or shown once to be handed over where the portal sends none. */
export function HandedLink({ kind, link, email }: { kind: "invitation" | "reset"; link: string | null; email: string }) {
  const t = useTranslations("admin.link");
  return (
    <Notice live>
      <div className="flex flex-col gap-2">
        <p className="break-words">{t(link === null ? "mailed" : "shown", { email })}</p>
        {link === null ? null : <CopyField label={t(kind)} value={link} copyLabel={t("copy")} copiedLabel={t("copied")} />}
      </div>
    </Notice>
  );
}
