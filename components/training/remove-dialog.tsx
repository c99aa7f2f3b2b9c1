"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { removeLearner } from "@/lib/client/programme-address";
import type { LearnerView } from "@/lib/contract/training-people";
import { ProblemFace } from "./problem-face";
import { useChange } from "./use-change";

interface RemoveDialogProps {
  scope: ProjectScope;
  learner: LearnerView;
  onClose: (said?: string) => void;
}

/** Asks before somebody is taken out of the training. */
export function RemoveDialog({ scope, learner: { id, name }, onClose }: RemoveDialogProps) {
  const t = useTranslations("training.learners");
  const common = useTranslations("common");
  const remove = useChange(
    (_: undefined) => call(removeLearner, { params: { ...scope, learnerId: id } }),
    () => onClose(t("removed", { name })),
  );
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={t("removeTitle", { name })}
      description={t("removeLead")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate(undefined)}>
            {t("remove")}
          </Button>
        </>
      }
    >
      {remove.error ? <ProblemFace title={t("unchanged")} error={remove.error} /> : null}
    </Dialog>
  );
}
