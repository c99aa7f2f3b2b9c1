"use client";

import { useTranslations } from "next-intl";
import { type FieldPath, useForm } from "react-hook-form";
import { Dialog } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { useChangeOf } from "@/components/ui/use-change";
import { call } from "@/lib/client/call";
import { draftQualification } from "@/lib/client/qualification-address";
import type { QualificationView } from "@/lib/contract/qualification";
import { misfitsOf } from "@/lib/domain/provider/fit-fact";
import { DraftFields } from "./draft-fields";
import { draftOf, type FactDraft, missingIn, sentOf } from "./fact-draft";
import { QualificationProblem } from "./qualification-problem";
import type { Asked } from "./qualification-screen";

interface DraftDialogProps {
  asked: Extract<Asked, { kind: "draft" }> | null;
  offered: QualificationView["offered"];
  today: string;
  onClose: (said?: string) => void;
}

/** States a fact. It stays in place when closed, so that the focus goes back to where it was asked for. */
export function DraftDialog({ asked, onClose, ...rest }: DraftDialogProps) {
  const t = useTranslations("provider.qualification");
  const common = useTranslations("common");
  return (
    <Dialog
      open={asked !== null}
      onClose={() => onClose()}
      title={t("draftTitle")}
      description={t("draftLead")}
      closeLabel={common("close")}
      wide
    >
      {asked ? <DraftForm asked={asked} onClose={onClose} {...rest} /> : null}
    </Dialog>
  );
}

function DraftForm({ asked, offered, today, onClose }: DraftDialogProps & { asked: NonNullable<DraftDialogProps["asked"]> }) {
  const t = useTranslations("provider.qualification");
  const common = useTranslations("common");
  const form = useForm<FactDraft>({ defaultValues: draftOf(asked.about) });
  const save = useChangeOf(
    [],
    (draft: FactDraft) => call(draftQualification, { body: sentOf(draft) }),
    () => onClose(t("drafted")),
  );
  const submit = (draft: FactDraft) => {
    const wrong = [...missingIn(draft), ...misfitsOf(sentOf(draft), today)];
    for (const { field, message } of wrong) form.setError(FIELDS[field] ?? "offer", { type: message });
    if (wrong.length === 0) save.mutate(draft);
  };
  return (
    <DialogForm
      words={{ cancel: common("cancel"), submit: t("sendDraft") }}
      busy={save.isPending}
      onSubmit={form.handleSubmit(submit)}
      onCancel={() => onClose()}
    >
      <DraftFields form={form} offered={offered} />
      {save.error ? <QualificationProblem title={t("failed")} error={save.error} /> : null}
    </DialogForm>
  );
}

/** Where a misfit found by the domain is shown. */
const FIELDS: Readonly<Record<string, FieldPath<FactDraft>>> = {
  offer: "offer",
  on: "on",
  knownUntil: "knownUntil",
  validFrom: "validFrom",
  validTo: "validTo",
  decision: "decision",
  sourceTitle: "sourceTitle",
  sourceLocator: "sourceLocator",
  "source.date": "sourceDate",
  noteFr: "noteFr",
  noteEn: "noteEn",
};
