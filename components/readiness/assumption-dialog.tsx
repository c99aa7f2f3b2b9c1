"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { DialogForm } from "@/components/ui/dialog-form";
import { EntryDialog } from "@/components/ui/entry-dialog";
import { useSave } from "@/components/ui/use-save";
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
    <EntryDialog
      asked={asked}
      words={{ add: t("addTitle"), edit: t("editTitle"), close: common("close") }}
      onClose={() => onClose()}
    >
      {(item) => <AssumptionForm {...rest} assumption={item} onClose={onClose} />}
    </EntryDialog>
  );
}

interface AssumptionFormProps extends Omit<AssumptionDialogProps, "asked"> {
  assumption: AssumptionView | null;
}

function AssumptionForm({ scope, assumption, choices, onClose }: AssumptionFormProps) {
  const t = useTranslations("readiness.assumptions");
  const common = useTranslations("common");
  const form = useForm<AssumptionDraft>({ defaultValues: draftOf(assumption) });
  const save = useSave(
    (draft: AssumptionDraft) => sent(scope, assumption, draft),
    () => onClose(t(assumption ? "saved" : "added")),
  );
  return (
    <DialogForm
      words={{ cancel: common("cancel"), submit: t("save") }}
      busy={save.isPending}
      onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
      onCancel={() => onClose()}
    >
      <AssumptionFields form={form} choices={choices} checked={assumption !== null} />
      {save.error ? <ProblemFace title={t("failed")} error={save.error} /> : null}
    </DialogForm>
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
