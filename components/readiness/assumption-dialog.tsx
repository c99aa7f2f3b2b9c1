"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { addAssumption, changeAssumption } from "@/lib/client/programme-address";
import type { AssumptionView } from "@/lib/contract/readiness";
import { type AssumptionDraft, AssumptionFields, type Choices, draftOf } from "./assumption-fields";
import { ProblemFace } from "./problem-face";

interface AssumptionDialogProps {
  scope: ProjectScope;
  /** `new`, or the one that is looked at again; null: closed. */
  asked: AssumptionView | "new" | null;
  choices: Choices;
  onClose: (said?: string) => void;
}

/** Notes an assumption, or looks at one again. It stays in place when closed, so that the focus goes back to where it was asked for. */
export function AssumptionDialog({ asked, onClose, ...rest }: AssumptionDialogProps) {
  const t = useTranslations("readiness.assumptions");
  const common = useTranslations("common");
  return (
    <Dialog
      open={asked !== null}
      onClose={() => onClose()}
      title={t(asked === "new" ? "addTitle" : "editTitle")}
      closeLabel={common("close")}
    >
      {asked === null ? null : <AssumptionForm {...rest} assumption={asked === "new" ? null : asked} onClose={onClose} />}
    </Dialog>
  );
}

interface AssumptionFormProps extends Omit<AssumptionDialogProps, "asked"> {
  assumption: AssumptionView | null;
}

function AssumptionForm({ scope, assumption, choices, onClose }: AssumptionFormProps) {
  const t = useTranslations("readiness.assumptions");
  const common = useTranslations("common");
  const form = useForm<AssumptionDraft>({ defaultValues: draftOf(assumption) });
  const router = useRouter();
  const save = useMutation({
    mutationFn: (draft: AssumptionDraft) => sent(scope, assumption, draft),
    onSuccess: () => {
      router.refresh();
      onClose(t(assumption ? "saved" : "added"));
    },
    // What somebody else wrote meanwhile is shown behind the window.
    onError: () => router.refresh(),
  });
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((draft) => save.mutate(draft))}>
      <AssumptionFields form={form} choices={choices} checked={assumption !== null} />
      {save.error ? <ProblemFace title={t("failed")} error={save.error} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => onClose()}>{common("cancel")}</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

function sent(scope: ProjectScope, assumption: AssumptionView | null, draft: AssumptionDraft): Promise<unknown> {
  const { statement, dimension, ownerId, reviewOn, status, finding } = draft;
  const fields = {
    statement: statement.trim(),
    dimension: dimension || null,
    ownerId: ownerId || null,
    reviewOn: reviewOn || null,
  };
  if (!assumption) return call(addAssumption, { params: scope, body: fields });
  const { id: assumptionId, revision } = assumption;
  return call(changeAssumption, { params: { ...scope, assumptionId }, body: { ...fields, status, finding, revision } });
}
