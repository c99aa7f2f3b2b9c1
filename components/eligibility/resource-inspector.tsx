"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Inspector } from "@/components/ui/inspector";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { type ProjectScope, resourceQuery } from "@/lib/client/eligibility";
import type { ResourceView } from "@/lib/contract/inventory";
import type { Locale } from "@/lib/domain/locale";
import { FindingChain } from "./finding-chain";
import { ProblemFace } from "./problem-face";
import { ResourceFacts } from "./resource-facts";
import { GradeWord, VerdictWord } from "./verdict-word";
import { useWorkloadName } from "./workload-name";

interface ResourceInspectorProps {
  scope: ProjectScope;
  base: string;
  resourceId: string;
  onClose: () => void;
}

/** One resource beside the list: its verdict, why, the facts it rests on and those the source kept silent about. */
export function ResourceInspector({ scope, base, resourceId, onClose }: ResourceInspectorProps) {
  const t = useTranslations("eligibility");
  const query = useQuery(resourceQuery(scope, resourceId));
  return (
    <Inspector
      subject={resourceId}
      title={query.data?.name ?? t("inspector.title")}
      closeLabel={t("inspector.close")}
      onClose={onClose}
    >
      {query.error ? (
        <ProblemFace title={t("resources.oneFailed")} error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {query.isPending ? (
        <div role="status" aria-label={t("inspector.loading")} className="flex flex-col gap-4">
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="h-28" />
          <Skeleton className="h-64" />
        </div>
      ) : null}
      {query.data ? <ResourceDetail resource={query.data} base={base} /> : null}
    </Inspector>
  );
}

function ResourceDetail({ resource, base }: { resource: ResourceView; base: string }) {
  const t = useTranslations("eligibility.inspector");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <VerdictWord verdict={resource.verdict} className="text-lg" />
        <GradeWord grade={resource.evidence} />
      </p>
      <Identity resource={resource} base={base} />
      <section aria-labelledby="resource-chain" className="flex flex-col gap-2">
        <h3 id="resource-chain">{t("chain")}</h3>
        {resource.verdict === "configuration" ? <p>{t("configuration")}</p> : null}
        {resource.findings.length > 0 ? <FindingChain findings={resource.findings} label={t("chain")} /> : null}
      </section>
      <ResourceFacts facts={resource.facts} />
      <Tags tags={resource.tags} />
    </>
  );
}

function Identity({ resource, base }: { resource: ResourceView; base: string }) {
  const nameOf = useWorkloadName();
  const t = useTranslations("eligibility");
  const locale = useLocale() as Locale;
  const lines = [
    [t("resources.type"), resource.typeLabel],
    [t("inspector.sourceType"), resource.sourceType],
    [t("resources.service"), resource.service?.name[locale] ?? null],
    [t("resources.subscription"), resource.subscription],
    [t("resources.group"), resource.resourceGroup],
    [t("resources.location"), resource.location],
  ] as const;
  return (
    <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {lines.map(([term, value]) =>
        value === null ? null : (
          <div key={term} className="contents">
            <dt className="text-soft">{term}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ),
      )}
      {resource.workload ? (
        <>
          <dt className="text-soft">{t("resources.workload")}</dt>
          <dd className="break-words">
            <Link href={`${base}/workloads/${resource.workload.id}`} className="text-accent underline decoration-control">
              {nameOf(resource.workload)}
            </Link>
            {resource.pinned ? <span className="text-soft"> — {t("resources.pinned")}</span> : null}
          </dd>
        </>
      ) : null}
      <dt className="text-soft">{t("inspector.key")}</dt>
      <dd className="break-all select-all">{resource.key}</dd>
    </dl>
  );
}

function Tags({ tags }: { tags: ResourceView["tags"] }) {
  const t = useTranslations("eligibility.inspector");
  const entries = Object.entries(tags ?? {});
  return (
    <section aria-labelledby="resource-tags" className="flex flex-col gap-2">
      <h3 id="resource-tags">{t("tags")}</h3>
      {entries.length === 0 ? <p className="text-sm text-soft">{tags === null ? t("tagsNotReported") : t("noTags")}</p> : null}
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="break-words text-soft">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
