"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ProjectSummary } from "@/lib/contract/access";
import type { Locale } from "@/lib/domain/locale";
import { PHASES } from "@/lib/domain/programme/phase";
import { formatDay } from "@/lib/i18n/format";

const LOOKS = {
  past: { circle: "border-accent text-accent", word: "text-soft max-sm:sr-only", said: "phaseDone" },
  now: { circle: "border-accent bg-accent text-on-accent", word: "font-semibold", said: "phaseNow" },
  next: { circle: "border-control text-soft", word: "text-soft max-sm:sr-only", said: "phaseNext" },
} as const;

/** The five phases, where the project stands, and when its gate is due. At risk by a figure of the last quarter of an hour. */
export function PhaseStrip({ phase, nextGate }: Pick<ProjectSummary, "phase" | "nextGate">) {
  const t = useTranslations("shell");
  const words = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const at = PHASES.indexOf(phase);
  return (
    <section
      aria-label={t("phases")}
      data-print="no"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-rule px-4 py-2 sm:px-6"
    >
      <ol className="flex items-center gap-2 text-sm">
        {PHASES.map((name, index) => {
          const look = LOOKS[index < at ? "past" : index === at ? "now" : "next"];
          return (
            <li key={name} aria-current={index === at ? "step" : undefined} className="flex items-center gap-2">
              {index > 0 ? (
                <span
                  aria-hidden="true"
                  className={clsx("h-px w-4 max-[359px]:w-1.5 sm:w-8 xl:w-14", index <= at ? "bg-accent" : "bg-control")}
                />
              ) : null}
              <span
                aria-hidden="true"
                className={clsx(
                  "flex size-5 shrink-0 items-center justify-center rounded-full border text-xs font-semibold",
                  look.circle,
                )}
              >
                {index < at ? <Check className="size-3.5" /> : index + 1}
              </span>
              <span className={look.word}>
                {words(name)}
                <span className="sr-only"> ({t(look.said)})</span>
              </span>
            </li>
          );
        })}
      </ol>
      {nextGate ? (
        <p className="flex items-center gap-2 text-sm text-soft">
          {t("nextGate", { day: formatDay(locale, nextGate.dueOn) })}
          {nextGate.late ? <Badge tone="danger">{t("nextGateLate")}</Badge> : null}
          {nextGate.atRisk ? <Badge tone="notice">{t("nextGateAtRisk", { count: nextGate.unmet ?? 0 })}</Badge> : null}
        </p>
      ) : null}
    </section>
  );
}
