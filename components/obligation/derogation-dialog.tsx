"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { DialogForm } from "@/components/ui/dialog-form";
import { EntryDialog } from "@/components/ui/entry-dialog";
import { useSave } from "@/components/ui/use-save";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { addDerogation, changeDerogation } from "@/lib/client/programme-address";
import type { DerogationView } from "@/lib/contract/obligation";
import type { DerogationFault } from "@/lib/domain/obligation/derogation";
import { type DerogationDraft, draftOf, faultIn, fieldsOf, newDraft } from "./derogation-draft";
import { DerogationFields, type WorkloadChoice } from "./derogation-fields";
import { ProblemFace } from "./problem-face";

interface DerogationDialogProps {
  scope: ProjectScope;
  /** `new`, or the one that is written on; null: closed. */
  asked: DerogationView | "new" | null;
  workloads: readonly WorkloadChoice[];
  /** The workload that one comes from. */
  about: string | null;
  today: string;
  onClose: (said?: string) => void;
}

/** Enters a derogation, or writes what became of one. It stays in place when closed, so that the focus goes back to where it was asked for. */
export function DerogationDialog({ asked, onClose, ...rest }: DerogationDialogProps) {
  const t = useTranslations("obligation.register");
  const common = useTranslations("common");
  return (
    <EntryDialog
      asked={asked}
      words={{ add: t("addTitle"), edit: t("editTitle"), close: common("close") }}
      onClose={() => onClose()}
    >
      {(item) => <DerogationForm {...rest} derogation={item} onClose={onClose} />}
    </EntryDialog>
  );
}

interface DerogationFormProps extends Omit<DerogationDialogProps, "asked"> {
  derogation: DerogationView | null;
}

function DerogationForm({ scope, derogation, workloads, about, today, onClose }: DerogationFormProps) {
  const t = useTranslations("obligation.register");
  const common = useTranslations("common");
  const defaultValues = derogation ? draftOf(derogation) : newDraft(about, today);
  const form = useForm<DerogationDraft>({ defaultValues });
  const [fault, setFault] = useState<DerogationFault | null>(null);
  const save = useSave(
    (draft: DerogationDraft) => sent(scope, derogation, draft),
    () => onClose(t(derogation ? "saved" : "added")),
  );
  const submit = form.handleSubmit((draft) => {
    const found = faultIn(draft);
    setFault(found);
    if (found === null) save.mutate(draft);
  });
  const known = derogation?.workload;
  const choices = known && !workloads.some(({ id }) => id === known.id) ? [...workloads, known] : workloads;
  return (
    <DialogForm
      words={{ cancel: common("cancel"), submit: t("save") }}
      busy={save.isPending}
      onSubmit={submit}
      onCancel={() => onClose()}
    >
      <DerogationFields form={form} workloads={choices} fault={fault} />
      {save.error ? <ProblemFace title={t("failed")} error={save.error} /> : null}
    </DialogForm>
  );
}

function sent(scope: ProjectScope, derogation: DerogationView | null, draft: DerogationDraft): Promise<unknown> {
  const fields = fieldsOf(draft);
  if (!derogation) return call(addDerogation, { params: scope, body: fields });
  const { id: derogationId, revision } = derogation;
  return call(changeDerogation, { params: { ...scope, derogationId }, body: { ...fields, revision } });
}
