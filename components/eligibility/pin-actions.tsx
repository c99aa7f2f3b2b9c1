"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { unpinResources } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { ResourceRow } from "@/lib/contract/inventory";
import { MoveDialog } from "./move-dialog";
import { ProblemFace } from "./problem-face";

/** The wire takes so many at a time. */
const MOST = 200;

interface PinActionsProps {
  scope: ProjectScope;
  workloadId: string;
  selected: readonly ResourceRow[];
  onClear: () => void;
  onMoved: () => void;
}

/** What can be done with the chosen resources; says how many were moved once done. */
export function PinActions({ scope, workloadId, selected, onClear, onMoved }: PinActionsProps) {
  const t = useTranslations("workload.resources");
  const [moving, setMoving] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  const pinned = selected.filter((row) => row.pinned);
  const done = (count: number) => {
    setMoving(false);
    setMoved(count);
    onMoved();
  };
  const giveBack = useMutation({
    mutationFn: () =>
      call(unpinResources, { params: { ...scope, workloadId }, body: { resourceKeys: pinned.map((row) => row.key) } }),
    onSuccess: (answer) => done(answer.moved),
  });
  const some = selected.length > 0 && selected.length <= MOST;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <span aria-live="polite" className="figures text-sm text-soft">
          {moved !== null && selected.length === 0 ? t("moved", { count: moved }) : t("selected", { count: selected.length })}
          {selected.length > MOST ? ` — ${t("limit")}` : null}
        </span>
        <Button size="small" disabled={!some} onClick={() => setMoving(true)}>
          {t("move")}
        </Button>
        <Button size="small" disabled={!some || pinned.length === 0} busy={giveBack.isPending} onClick={() => giveBack.mutate()}>
          {t("giveBack")}
        </Button>
        {selected.length > 0 ? (
          <Button size="small" variant="quiet" onClick={onClear}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
      {giveBack.error ? <ProblemFace title={t("failed")} error={giveBack.error} onRetry={() => giveBack.mutate()} /> : null}
      <MoveDialog
        scope={scope}
        from={workloadId}
        keys={selected.map((row) => row.key)}
        open={moving}
        onClose={() => setMoving(false)}
        onMoved={done}
      />
    </div>
  );
}
