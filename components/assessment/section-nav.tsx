"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { memo, useState } from "react";
import { Link } from "@/components/ui/link";
import type { AssignmentView } from "@/lib/contract/assessment";
import type { Completion } from "@/lib/domain/assessment/completion";
import type { Section } from "@/lib/domain/assessment/questionnaire";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";

interface SectionNavProps {
  sections: readonly Section[];
  completion: Completion;
  assignments: readonly AssignmentView[];
  current: string;
  hrefOf: (sectionId: string) => string;
}

/** The sections with how far each is, and who was entrusted with it. Any may be opened at any time. */
export const SectionNav = memo(function SectionNav({ sections, completion, assignments, current, hrefOf }: SectionNavProps) {
  const t = useTranslations("assessment.sections");
  const locale = useLocale() as Locale;
  const [open, setOpen] = useState(false);
  const here = sections.findIndex(({ id }) => id === current);
  return (
    <nav aria-label={t("label")}>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-11 w-full items-center justify-between gap-2 border border-control bg-raised px-3 py-2 text-left font-medium lg:hidden"
      >
        {t("current", { number: here + 1, count: sections.length, title: sections[here]?.title[locale] ?? "" })}
        <ChevronDown className={clsx("size-4 shrink-0", open && "rotate-180")} aria-hidden="true" />
      </button>
      <ol className={clsx("flex flex-col border border-rule bg-raised max-lg:border-t-0", !open && "max-lg:hidden")}>
        {sections.map(({ id, title }, at) => {
          const { answered = 0, questions = 0 } = completion.sections.find((one) => one.id === id) ?? {};
          const assigned = assignments.find(({ sectionId }) => sectionId === id);
          const whole = questions > 0 && answered === questions;
          return (
            <li key={id} className="border-t border-rule first:border-t-0">
              <Link
                href={hrefOf(id)}
                scroll={false}
                onClick={() => setOpen(false)}
                aria-current={id === current ? "true" : undefined}
                className={clsx(
                  "flex min-h-11 items-baseline gap-2 border-l-3 px-3 py-2 sm:min-h-9",
                  id === current ? "border-accent bg-selected font-semibold" : "border-transparent hover:bg-sunken",
                )}
              >
                <span className="figures text-soft">{at + 1}.</span>
                <span className="min-w-0 grow">
                  {title[locale]}
                  {assigned ? (
                    <span className="block text-sm font-normal text-soft">{t("assigned", { name: assigned.name })}</span>
                  ) : null}
                </span>
                <span className="figures shrink-0 text-sm font-normal text-soft">
                  <span aria-hidden="true">
                    {formatNumber(locale, answered)}/{formatNumber(locale, questions)} {whole ? "✓" : ""}
                  </span>
                  <span className="sr-only">{t("progress", { answered, questions })}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});
