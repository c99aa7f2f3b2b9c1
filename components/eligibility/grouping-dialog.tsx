"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { changeGrouping } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { groupingQuery, type ProjectScope } from "@/lib/client/eligibility";
import type { GroupingRule } from "@/lib/contract/eligibility";
import { GroupingPreviewPanel } from "./grouping-preview";
import { GroupingRuleChoice } from "./grouping-rule-choice";
import { ProblemFace } from "./problem-face";

/** Another way to group resources into workloads: shows what merges, vanishes and is attached, then asks. */
export function GroupingDialog({ scope, onStarted }: { scope: ProjectScope; onStarted: () => void }) {
  const t = useTranslations("workload.grouping");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<GroupingRule | null>(null);
  const preview = useQuery({ ...groupingQuery(scope, chosen), enabled: open });
  const change = useMutation({
    mutationFn: (rule: GroupingRule) => call(changeGrouping, { params: scope, body: rule }),
    onSuccess: async () => {
      close();
      await client.invalidateQueries({ queryKey: ["grouping", scope] });
      onStarted();
    },
  });
  const close = () => {
    setOpen(false);
    setChosen(null);
    change.reset();
  };
  const rule = chosen ?? preview.data?.current ?? null;
  const ready = preview.data && rule && !preview.isPlaceholderData && !sameRule(rule, preview.data.current);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("action")}</Button>
      <Dialog
        open={open}
        onClose={close}
        wide
        title={t("title")}
        closeLabel={t("close")}
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="primary" disabled={!ready} busy={change.isPending} onClick={() => rule && change.mutate(rule)}>
              {t("confirm")}
            </Button>
          </>
        }
      >
        {preview.error ? <ProblemFace title={t("failed")} error={preview.error} onRetry={() => void preview.refetch()} /> : null}
        {change.error ? <ProblemFace title={t("changeFailed")} error={change.error} /> : null}
        {preview.data && rule ? (
          <>
            <GroupingRuleChoice rule={rule} tags={preview.data.tags} onChange={setChosen} />
            <GroupingPreviewPanel
              preview={preview.data}
              same={sameRule(rule, preview.data.current)}
              pending={preview.isPlaceholderData}
            />
          </>
        ) : null}
        {preview.isPending && open ? <Skeleton className="h-48" /> : null}
      </Dialog>
    </>
  );
}

export function sameRule(a: GroupingRule, b: GroupingRule): boolean {
  return a.kind === b.kind && (a.kind !== "tag" || b.kind !== "tag" || a.tag.toLowerCase() === b.tag.toLowerCase());
}
