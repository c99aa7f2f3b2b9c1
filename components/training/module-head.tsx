"use client";

import { useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";
import type { ModuleView } from "@/lib/contract/training";
import { LEARNING_ROLES } from "@/lib/domain/training/role";
import { ModuleFacts } from "./module-facts";
import { ModuleState } from "./module-state";

/** What the module is called, for whom it is, and how far one is with it. */
export function ModuleHead({ base, module, learns }: { base: string; module: ModuleView; learns: boolean }) {
  const t = useTranslations("training");
  const everybody = module.roles.length === LEARNING_ROLES.length;
  return (
    <header className="flex max-w-prose flex-col items-start gap-1">
      <BackLink href={`${base}/training`}>{t("module.back")}</BackLink>
      <h1>{module.title}</h1>
      <p className="text-soft">{module.summary}</p>
      <ModuleFacts module={module} dated />
      <p className="text-sm text-soft">
        {everybody
          ? t("module.forAll")
          : t("module.forRoles", { roles: module.roles.map((role) => t(`role.${role}`)).join(", ") })}
      </p>
      {learns ? (
        <p className="pt-1 text-sm">
          <ModuleState record={module.record} />
        </p>
      ) : null}
    </header>
  );
}
