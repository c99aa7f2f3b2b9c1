"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { ModuleView } from "@/lib/contract/training";

/** Where to go once a module is read. */
export function ModuleNext({ base, next }: { base: string; next: ModuleView["next"] }) {
  const t = useTranslations("training.module");
  return (
    <p className="flex max-w-prose flex-wrap gap-2 border-t border-rule pt-4">
      {next ? (
        <LinkButton href={`${base}/training/modules/${next.id}`} className="py-1.5 text-left">
          {t("next", { title: next.title })}
        </LinkButton>
      ) : null}
      <LinkButton variant="quiet" href={`${base}/training`}>
        {t("toPath")}
      </LinkButton>
    </p>
  );
}
