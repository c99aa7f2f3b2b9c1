"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ProjectScope } from "@/lib/client/eligibility";
import { certificateHref } from "@/lib/client/training";
import type { ModuleLine } from "@/lib/contract/training";
import { ModuleFacts } from "./module-facts";
import { ModuleState } from "./module-state";

interface ModuleListProps {
  base: string;
  scope: ProjectScope;
  /** Null for who does not learn here. */
  learnerId: string | null;
  title?: string;
  modules: readonly ModuleLine[];
}

/** Modules in the order in which they are best read. */
export function ModuleList({ base, scope, learnerId, title, modules }: ModuleListProps) {
  const t = useTranslations("training");
  const locale = useLocale();
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      {title ? <h2>{title}</h2> : null}
      <ol className="border border-rule bg-raised">
        {modules.map((module) => (
          <li
            key={module.id}
            className="grid gap-x-6 gap-y-1 border-t border-rule px-4 py-3 first:border-t-0 md:grid-cols-[minmax(0,1fr)_16rem]"
          >
            <div className="min-w-0">
              <Link
                href={`${base}/training/modules/${module.id}`}
                className="inline-flex min-h-11 items-center font-medium hover:text-accent hover:underline sm:min-h-0"
              >
                {module.title}
              </Link>
              <p className="max-w-prose text-sm text-soft max-sm:hidden">{module.summary}</p>
              <ModuleFacts module={module} />
            </div>
            {learnerId ? (
              <div className="flex flex-wrap items-center gap-x-4 text-sm md:flex-col md:items-end md:text-right">
                <ModuleState record={module.record} />
                {module.record?.completedAt ? (
                  <a
                    href={certificateHref(scope, learnerId, { module: module.id, locale })}
                    download
                    aria-label={t("module.certificateOf", { title: module.title })}
                    className="inline-flex min-h-11 items-center text-accent underline sm:min-h-6"
                  >
                    {t("path.certificate")}
                  </a>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
