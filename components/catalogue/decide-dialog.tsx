"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Dialog } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Textarea } from "@/components/ui/field";
import { useChangeOf } from "@/components/ui/use-change";
import { call } from "@/lib/client/call";
import { approveQualification, refuseQualification, withdrawQualification } from "@/lib/client/qualification-address";
import { FactLine } from "./fact-line";
import { QualificationProblem } from "./qualification-problem";
import type { Asked } from "./qualification-screen";

type Settling = Exclude<Asked, { kind: "draft" }>;
interface DecideDialogProps {
  asked: Settling | null;
  onClose: (said?: string) => void;
}

/** Approves, refuses or withdraws one draft, once it has been read again. */
export function DecideDialog({ asked, onClose }: DecideDialogProps) {
  const t = useTranslations("provider.qualification");
  const common = useTranslations("common");
  const kind = asked?.kind ?? "approve";
  return (
    <Dialog
      open={asked !== null}
      onClose={() => onClose()}
      title={t(`${kind}Title`)}
      description={t(`${kind}Lead`)}
      closeLabel={common("close")}
    >
      {asked ? <DecideForm asked={asked} onClose={onClose} /> : null}
    </Dialog>
  );
}

function DecideForm({ asked, onClose }: { asked: Settling; onClose: DecideDialogProps["onClose"] }) {
  const t = useTranslations("provider.qualification");
  const common = useTranslations("common");
  const form = useForm({ defaultValues: { reason: "" } });
  const settle = useChangeOf(
    [],
    (reason: string) => sent(asked, reason),
    () => onClose(t(`${asked.kind}Done`)),
  );
  const { errors } = form.formState;
  return (
    <DialogForm
      words={{ cancel: common("cancel"), submit: t(asked.kind) }}
      busy={settle.isPending}
      onSubmit={form.handleSubmit(({ reason }) => settle.mutate(reason))}
      onCancel={() => onClose()}
    >
      <FactLine fact={asked.fact} naming />
      {asked.kind === "refuse" ? (
        <Field label={t("reason")} hint={t("reasonHint")} error={errors.reason ? t("needed") : null}>
          {(control) => (
            <Textarea
              {...control}
              {...form.register("reason", { validate: (reason) => reason.trim() !== "" })}
              rows={3}
              maxLength={1_000}
            />
          )}
        </Field>
      ) : null}
      {settle.error ? <QualificationProblem title={t("failed")} error={settle.error} /> : null}
    </DialogForm>
  );
}

function sent({ kind, fact }: Settling, reason: string): Promise<unknown> {
  const params = { qualificationId: fact.id };
  if (kind === "refuse") return call(refuseQualification, { params, body: { reason: reason.trim() } });
  return call(kind === "approve" ? approveQualification : withdrawQualification, { params });
}
