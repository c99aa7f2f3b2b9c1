"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { cancelTrainingSession } from "@/lib/client/programme-address";
import type { TrainingSessionView } from "@/lib/contract/training-session";
import type { Locale } from "@/lib/domain/locale";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";

interface CancelDialogProps {
  scope: ProjectScope;
  session: TrainingSessionView;
  onClose: (said?: string) => void;
}

/** Asks before a session is cancelled. */
export function CancelDialog({ scope, session: { id: trainingSessionId, title }, onClose }: CancelDialogProps) {
  const t = useTranslations("training.sessions");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  const cancel = useChange(
    (_: undefined) => call(cancelTrainingSession, { params: { ...scope, trainingSessionId }, query: { locale } }),
    () => onClose(t("wasCancelled", { title })),
  );
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={t("cancelTitle", { title })}
      description={t("cancelLead")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("back")}</Button>
          <Button variant="danger" busy={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
            {t("cancel")}
          </Button>
        </>
      }
    >
      {cancel.error ? <ProblemFace title={t("unchanged")} error={cancel.error} /> : null}
    </Dialog>
  );
}
