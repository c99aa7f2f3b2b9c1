"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Column } from "@/components/ui/data-table";
import { Checkbox } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { type ProjectScope, resourcesQuery } from "@/lib/client/eligibility";
import type { ResourceRow } from "@/lib/contract/inventory";
import { ListEmpty } from "./list-empty";
import { PagedTable } from "./paged-table";
import { PinActions } from "./pin-actions";
import { RecomputeWatch } from "./recompute-watch";
import { useResourceColumns } from "./resource-columns";

interface WorkloadResourcesProps {
  scope: ProjectScope;
  base: string;
  workloadId: string;
  canMove: boolean;
}

/** The resources of a workload; those who may can move some elsewhere by hand, or give them back to the rule. */
export function WorkloadResources({ scope, base, workloadId, canMove }: WorkloadResourcesProps) {
  const t = useTranslations("workload.resources");
  const words = useTranslations("eligibility.resources");
  const client = useQueryClient();
  const query = useInfiniteQuery(resourcesQuery(scope, { workload: workloadId }));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [watching, setWatching] = useState(false);
  const columns = useResourceColumns({
    name: (row) => (
      <Link
        href={`${base}/resources?workload=${workloadId}&resource=${row.id}`}
        prefetch={false}
        className="text-accent hover:underline"
      >
        {row.name}
      </Link>
    ),
  });
  const toggle = (key: string) => setSelected((before) => toggled(before, key));
  const settle = () => {
    setSelected(new Set());
    setWatching(true);
    void client.resetQueries({ queryKey: ["resources", scope] });
    void client.resetQueries({ queryKey: ["workloads", scope] });
  };
  return (
    <section aria-labelledby="workload-resources" className="flex flex-col gap-3">
      <h2 id="workload-resources">{t("title")}</h2>
      {watching ? <RecomputeWatch scope={scope} onDone={() => setWatching(false)} /> : null}
      {canMove ? (
        <PinActions
          scope={scope}
          workloadId={workloadId}
          selected={rows.filter((row) => selected.has(row.key))}
          onClear={() => setSelected(new Set())}
          onMoved={settle}
        />
      ) : null}
      <PagedTable
        words="eligibility.resources"
        caption={words("captionWorkload")}
        columns={
          canMove ? [selectColumn(selected, toggle, (name) => t("select", { name }), t("selectHead")), ...columns] : columns
        }
        rows={rows}
        rowKey={(row) => row.id}
        pages={query}
        empty={<ListEmpty of="eligibility.resources" filtered={false} base={base} />}
      />
    </section>
  );
}

export function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}

type Toggle = (key: string) => void;
function selectColumn(
  selected: ReadonlySet<string>,
  toggle: Toggle,
  labelOf: (name: string) => string,
  header: string,
): Column<ResourceRow> {
  return {
    key: "select",
    header,
    className: "sm:w-12",
    cell: (row) => (
      <Checkbox hideLabel label={labelOf(row.name)} checked={selected.has(row.key)} onChange={() => toggle(row.key)} />
    ),
  };
}
