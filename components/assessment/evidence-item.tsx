"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { EvidenceView } from "@/lib/contract/evidence";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { EvidenceChange } from "./evidence-change";
import { DownloadButton } from "./evidence-download";
import { ExpiryMark, FileFacts } from "./evidence-facts";
import { EvidenceHistory } from "./evidence-history";
import { useEvidencePlace } from "./evidence-scope";

const ACTIONS = ["revise", "change", "withdraw"] as const;
export type EvidenceAction = (typeof ACTIONS)[number];

/** One document: what it is, its newest file, until when it holds, and what may be done with it. */
export function EvidenceItem({ evidence, canAnswer }: { evidence: EvidenceView; canAnswer: boolean }) {
  const t = useTranslations("evidence.item");
  const kinds = useTranslations("evidence.kinds");
  const locale = useLocale() as Locale;
  const { scope } = useEvidencePlace();
  const [asked, setAsked] = useState<EvidenceAction | "history" | null>(null);
  const { title, kind, revision, withdrawn } = evidence;
  const act = "min-h-11 text-sm text-accent hover:underline sm:min-h-7";
  return (
    <li className="flex min-w-0 flex-col gap-1 border-l-3 border-rule pl-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium wrap-anywhere">{title}</span>
        {withdrawn ? null : <ExpiryMark evidence={evidence} />}
      </div>
      <p className="text-sm text-soft">
        {kinds(kind)} · <FileFacts revision={revision} />
      </p>
      {withdrawn ? (
        <p className="text-sm">
          {t("withdrawn", { ...withdrawn, name: withdrawn.name || t("somebody"), at: formatMoment(locale, withdrawn.at) })}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4">
        <DownloadButton scope={scope} evidenceId={evidence.id} revision={revision} label={t("download")} about={title} />
        {canAnswer
          ? ACTIONS.map((action) => (
              <button
                key={action}
                type="button"
                aria-label={t("actOn", { action: t(action), title })}
                onClick={() => setAsked(action)}
                className={act}
              >
                {t(action)}
              </button>
            ))
          : null}
        <button
          type="button"
          aria-expanded={asked === "history"}
          aria-label={t("actOn", { action: t("history"), title })}
          onClick={() => setAsked(asked === "history" ? null : "history")}
          className={act}
        >
          {t("history")}
        </button>
      </div>
      {asked === "history" ? <EvidenceHistory scope={scope} evidence={evidence} /> : null}
      {asked !== null && asked !== "history" ? (
        <EvidenceChange evidence={evidence} action={asked} onClose={() => setAsked(null)} />
      ) : null}
    </li>
  );
}
