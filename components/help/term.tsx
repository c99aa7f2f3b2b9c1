"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { Link } from "@/components/ui/link";
import { termQuery } from "@/lib/client/glossary";
import type { Locale } from "@/lib/domain/locale";
import { TermSource } from "./term-source";

/**
 * A word that opens its definition beside the page. The browser's own popover: Escape or a press elsewhere closes it, and the focus
 * is back on the word. The definition is asked for when it is opened: no page carries the glossary.
 */
export function Term({ id: termId, children }: { id: string; children: ReactNode }) {
  const t = useTranslations("help.term");
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        className="inline min-h-6 cursor-help text-left underline decoration-dotted underline-offset-4 hover:text-accent"
      >
        {children}
      </button>
      <span
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t("dialog")}
        onToggle={(event) => setOpen(event.newState === "open")}
        className="fixed inset-auto right-4 bottom-4 max-h-[70dvh] w-[calc(100vw-32px)] max-w-md overflow-y-auto rounded border border-control bg-raised p-4 text-left text-base font-normal text-ink max-sm:bottom-20"
      >
        {open ? <Definition termId={termId} /> : null}
      </span>
    </>
  );
}

function Definition({ termId }: { termId: string }) {
  const t = useTranslations("help.term");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  const { data: term, isError } = useQuery(termQuery(termId));
  const more = (
    <Link href={`/glossary#${termId}`} className="text-accent underline">
      {t("more")}
    </Link>
  );
  return (
    <span role="status" className="flex flex-col items-start gap-2">
      {term ? (
        <>
          <strong className="font-semibold">{term.name[locale]}</strong>
          <span>{term.definition[locale]}</span>
          {term.sources.map((source) => (
            <TermSource key={source.id} source={source} locale={locale} />
          ))}
        </>
      ) : isError ? (
        <span className="text-danger">{t("failed")}</span>
      ) : (
        <span className="text-soft">{common("loading")}</span>
      )}
      {more}
    </span>
  );
}
