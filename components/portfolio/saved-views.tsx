"use client";

import { useMutation } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { call } from "@/lib/client/call";
import { dropView } from "@/lib/client/portfolio-address";
import type { SavedView } from "@/lib/contract/portfolio";
import { KeepView } from "./keep-view";
import { ProblemFace } from "./problem-face";

interface SavedViewsProps {
  views: readonly SavedView[];
  /** The filters and the order shown now. */
  query: string;
}

/** One's own views of the portfolio: to open, to keep, to forget. */
export function SavedViews({ views, query }: SavedViewsProps) {
  const t = useTranslations("portfolio.views");
  const [said, setSaid] = useState("");
  const [asked, setAsked] = useState(false);
  const router = useRouter();
  const drop = useMutation({
    mutationFn: (viewId: string) => call(dropView, { params: { viewId } }),
    onSuccess: () => setSaid(t("dropped")),
    onSettled: () => router.refresh(),
  });
  const known = views.some((view) => view.query === query);
  return (
    <section aria-labelledby="saved-views" className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h2 id="saved-views" className="text-sm font-medium">
        {t("title")}
      </h2>
      {views.length === 0 ? <span className="text-sm text-soft">{t("none")}</span> : null}
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {views.map((view) => (
          <ViewChip key={view.id} view={view} current={view.query === query} onDrop={() => drop.mutate(view.id)} />
        ))}
      </ul>
      {query !== "" && !known ? (
        <Button size="small" onClick={() => setAsked(true)}>
          {t("keep")}
        </Button>
      ) : null}
      <p role="status" className="text-sm text-soft empty:hidden">
        {said}
      </p>
      {drop.error ? <ProblemFace title={t("dropFailed")} error={drop.error} /> : null}
      <KeepView
        open={asked}
        query={query}
        onClose={(kept) => {
          setAsked(false);
          if (kept) setSaid(t("kept"));
        }}
      />
    </section>
  );
}

function ViewChip({ view, current, onDrop }: { view: SavedView; current: boolean; onDrop: () => void }) {
  const t = useTranslations("portfolio.views");
  return (
    <li className="inline-flex max-w-full items-center rounded border border-rule bg-raised">
      <Link
        href={view.query ? `/portfolio?${view.query}` : "/portfolio"}
        aria-current={current ? "page" : undefined}
        className="min-w-0 px-2 py-1 text-sm wrap-anywhere text-accent hover:underline aria-[current]:font-semibold aria-[current]:text-ink max-sm:min-h-11 max-sm:py-2.5"
      >
        {view.name}
      </Link>
      <button
        type="button"
        onClick={onDrop}
        aria-label={t("dropOf", { name: view.name })}
        title={t("drop")}
        className="inline-flex size-11 items-center justify-center text-soft hover:text-danger sm:size-7"
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </li>
  );
}
