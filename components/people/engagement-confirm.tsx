"use client";

import { useTranslations } from "next-intl";
import { endEngagement, refuseEngagement } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { EngagementView } from "@/lib/contract/people";
import { ConfirmDialog } from "./confirm-dialog";
import { useChange } from "./use-change";

interface EngagementConfirmProps {
  act: "refuse" | "end";
  organisationId: string;
  engagement: EngagementView;
  onClose: (said?: string) => void;
}

export function EngagementConfirm({ act, organisationId, engagement, onClose }: EngagementConfirmProps) {
  const t = useTranslations("people.engagements");
  const { name, personId } = engagement;
  const change = useChange(
    () => call(act === "end" ? endEngagement : refuseEngagement, { params: { organisationId, personId } }),
    () => onClose(t(`done.${act}`, { name })),
  );
  return (
    <ConfirmDialog
      open
      title={t(`titles.${act}`, { name })}
      description={t(`leads.${act}`)}
      verb={t(`act.${act}`)}
      change={{ ...change, mutate: () => change.mutate(undefined) }}
      onClose={() => onClose()}
    />
  );
}
