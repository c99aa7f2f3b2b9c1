"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import type { FollowUpView } from "@/lib/contract/follow-up";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";

interface FollowUpListProps {
  title: string;
  /** What stands in the place of an empty list. */
  empty?: string;
  items: readonly FollowUpView[];
  onEdit: (item: FollowUpView) => void;
  onToggle: (item: FollowUpView) => void;
}

/** Notes, or actions that were taken: the latest first. */
export function FollowUpList({ title, empty, items, onEdit, onToggle }: FollowUpListProps) {
  const t = useTranslations("portfolio.followUps");
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h3 id={id}>{title}</h3>
      {items.length === 0 ? <p className="text-soft">{empty}</p> : null}
      <ul className="flex flex-col border border-rule bg-raised empty:hidden">
        {items.map((item) => (
          <li
            key={item.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t border-rule px-3 py-2 first:border-t-0 sm:px-4"
          >
            <div className="min-w-0 max-w-prose">
              <p className="wrap-anywhere whitespace-pre-wrap">{item.text}</p>
              <ActLine item={item} />
            </div>
            {item.done ? (
              <Button size="small" aria-label={t("reopenOf", { text: item.text })} onClick={() => onToggle(item)}>
                {t("reopen")}
              </Button>
            ) : (
              <Button size="small" aria-label={t("editOf", { text: item.text })} onClick={() => onEdit(item)}>
                {t("edit")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who noted it when, and who did it when. */
export function ActLine({ item: { created, done } }: { item: FollowUpView }) {
  const t = useTranslations("portfolio.followUps");
  const locale = useLocale() as Locale;
  const words = ({ name, at }: FollowUpView["created"]) => ({ name: name ?? t("nobody"), moment: formatMoment(locale, at) });
  return (
    <span className="block text-sm font-normal text-soft">
      {t("by", words(created))}
      {done ? ` · ${t("doneBy", words(done))}` : ""}
    </span>
  );
}
