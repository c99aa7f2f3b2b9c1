"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tabs } from "@/components/ui/tabs";

export type TrainingTab = "path" | "coverage" | "sessions";

/** The heading of the training's pages, and the way from one to the other. */
export function TrainingHeader({
  base,
  current,
  learns,
  actions,
}: {
  base: string;
  current: TrainingTab;
  learns: boolean;
  actions?: ReactNode;
}) {
  const t = useTranslations("training");
  const tabs = [
    { key: "path", label: t(learns ? "tabs.path" : "tabs.catalogue"), href: `${base}/training` },
    { key: "coverage", label: t("tabs.coverage"), href: `${base}/training/coverage` },
    { key: "sessions", label: t("tabs.sessions"), href: `${base}/training/sessions` },
  ];
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </div>
        {actions}
      </div>
      <Tabs label={t("tabs.label")} tabs={tabs} current={current} />
    </header>
  );
}
