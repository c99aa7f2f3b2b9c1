"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { SkeletonTable } from "@/components/ui/skeleton";
import { dossiersQuery } from "@/lib/client/dossier";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { DossierFilters, DossierView } from "@/lib/contract/dossier";
import { DossierForm } from "./dossier-form";
import { DossierList } from "./dossier-list";
import { DossierProblem } from "./dossier-problem";

interface DossierSectionProps {
  scope: ProjectScope;
  /** As the page was loaded with; asked for again while one is under way. */
  dossiers: readonly DossierView[];
  /** Filters that the list of workloads was left with. */
  filters: DossierFilters;
}

/** The eligibility dossier: to ask for, to follow while it is made, to find again. */
export function DossierSection({ scope, dossiers, filters }: DossierSectionProps) {
  const t = useTranslations("dossier.section");
  const query = useQuery({ ...dossiersQuery(scope), initialData: { items: [...dossiers] } });
  return (
    <section id="dossier" aria-labelledby="dossier-title" className="flex scroll-mt-20 flex-col gap-4">
      <div>
        <h2 id="dossier-title">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      </div>
      <DossierForm scope={scope} filters={filters} />
      <h3>{t("listTitle")}</h3>
      {query.error ? <DossierProblem title={t("listFailed")} error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? (
        <SkeletonTable rows={3} label={t("listTitle")} />
      ) : (
        <DossierList scope={scope} dossiers={query.data.items} />
      )}
    </section>
  );
}
