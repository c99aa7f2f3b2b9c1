"use client";

import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { pinResources } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { type ProjectScope, workloadsQuery } from "@/lib/client/eligibility";
import { TextFilter } from "./filter-bar";
import { ProblemFace } from "./problem-face";
import { useWorkloadName } from "./workload-name";

const OFFERED = 30;

interface MoveDialogProps {
  scope: ProjectScope;
  from: string;
  keys: readonly string[];
  open: boolean;
  onClose: () => void;
  onMoved: (moved: number) => void;
}

/** Where to put the chosen resources: a workload found by the beginning of its name. */
export function MoveDialog({ scope, from, keys, open, onClose, onMoved }: MoveDialogProps) {
  const t = useTranslations("workload.resources");
  const [target, setTarget] = useState<string | null>(null);
  const move = useMutation({
    mutationFn: (workloadId: string) =>
      call(pinResources, { params: { ...scope, workloadId }, body: { resourceKeys: [...keys] } }),
    onSuccess: (answer) => {
      setTarget(null);
      onMoved(answer.moved);
    },
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("moveTitle", { count: keys.length })}
      description={t("moveLead")}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="primary" disabled={!target} busy={move.isPending} onClick={() => target && move.mutate(target)}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      {move.error ? <ProblemFace title={t("failed")} error={move.error} /> : null}
      <TargetChoice scope={scope} from={from} target={target} onChange={setTarget} />
    </Dialog>
  );
}

interface TargetChoiceProps {
  scope: ProjectScope;
  from: string;
  target: string | null;
  onChange: (target: string) => void;
}

function TargetChoice({ scope, from, target, onChange }: TargetChoiceProps) {
  const t = useTranslations("workload.resources");
  const nameOf = useWorkloadName();
  const [search, setSearch] = useState("");
  const query = useInfiniteQuery({
    ...workloadsQuery(scope, { sort: "name", ...(search ? { search } : {}) }),
    placeholderData: keepPreviousData,
  });
  const offered = (query.data?.pages[0]?.items ?? []).filter((row) => row.id !== from).slice(0, OFFERED);
  return (
    <>
      <TextFilter label={t("targetSearch")} value={search} onChange={setSearch} />
      {query.error ? <ProblemFace title={t("targetFailed")} error={query.error} onRetry={() => void query.refetch()} /> : null}
      <fieldset className="flex max-h-72 flex-col overflow-y-auto border border-rule px-3 py-1">
        <legend className="px-1 text-sm font-medium">{t("target")}</legend>
        {offered.map((row) => (
          <label key={row.id} className="flex min-h-11 items-center gap-2 sm:min-h-8">
            <input
              type="radio"
              name="target"
              checked={target === row.id}
              onChange={() => onChange(row.id)}
              className="size-5 shrink-0 sm:size-4"
            />
            <span className="min-w-0 break-words">{nameOf(row)}</span>
          </label>
        ))}
        {query.isSuccess && offered.length === 0 ? <p className="py-2 text-soft">{t("noTarget")}</p> : null}
      </fieldset>
    </>
  );
}
