"use client";

import { useTranslations } from "next-intl";
import { type UseFormReturn, useForm } from "react-hook-form";
import { DialogForm } from "@/components/ui/dialog-form";
import { EntryDialog } from "@/components/ui/entry-dialog";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { useSave } from "@/components/ui/use-save";
import { call } from "@/lib/client/call";
import { addFollowUp, changeFollowUp } from "@/lib/client/portfolio-address";
import type { FollowUpView } from "@/lib/contract/follow-up";
import { FOLLOW_UP_KINDS, type FollowUpKind } from "@/lib/domain/follow-up/kind";
import { ProblemFace } from "./problem-face";

interface FollowUpDialogProps {
  organisationId: string;
  /** `new`, or the one that is reworded; null: closed. */
  asked: FollowUpView | "new" | null;
  onClose: (said?: string) => void;
}
interface Draft {
  kind: FollowUpKind;
  text: string;
  dueOn: string;
}

/** Notes something, or rewords it. It stays in place when closed, so that the focus goes back to where it was asked for. */
export function FollowUpDialog({ asked, onClose, organisationId }: FollowUpDialogProps) {
  const t = useTranslations("portfolio.followUps");
  const common = useTranslations("common");
  return (
    <EntryDialog
      asked={asked}
      words={{ add: t("addTitle"), edit: t("editTitle"), close: common("close") }}
      onClose={() => onClose()}
    >
      {(item) => <FollowUpForm organisationId={organisationId} item={item} onClose={onClose} />}
    </EntryDialog>
  );
}

interface FollowUpFormProps extends Omit<FollowUpDialogProps, "asked"> {
  item: FollowUpView | null;
}

function FollowUpForm({ organisationId, item, onClose }: FollowUpFormProps) {
  const t = useTranslations("portfolio.followUps");
  const common = useTranslations("common");
  const { kind = "action", text = "", dueOn = null } = item ?? {};
  const form = useForm<Draft>({ defaultValues: { kind, text, dueOn: dueOn ?? "" } });
  const save = useSave(
    (draft: Draft) => sent(organisationId, item, draft),
    () => onClose(t(item ? "saved" : "added")),
  );
  return (
    <DialogForm
      words={{ cancel: common("cancel"), submit: t("save") }}
      busy={save.isPending}
      onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
      onCancel={() => onClose()}
    >
      <FollowUpFields form={form} isNew={item === null} />
      {save.error ? <ProblemFace title={t("failed")} error={save.error} /> : null}
    </DialogForm>
  );
}

function FollowUpFields({ form, isNew }: { form: UseFormReturn<Draft>; isNew: boolean }) {
  const t = useTranslations("portfolio.followUps");
  const kind = form.watch("kind");
  const written = { validate: (text: string) => text.trim() !== "" };
  return (
    <>
      {isNew ? (
        <Field label={t("kind")}>
          {(control) => (
            <Select {...control} {...form.register("kind")}>
              {FOLLOW_UP_KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`kinds.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Field label={t("text")} hint={t("textHint")} error={form.formState.errors.text ? t("textMissing") : null}>
        {(control) => <Textarea {...control} {...form.register("text", written)} rows={4} maxLength={2_000} />}
      </Field>
      {kind === "action" ? (
        <Field label={t("dueOn")} className="max-w-48">
          {(control) => <Input {...control} {...form.register("dueOn")} type="date" />}
        </Field>
      ) : null}
    </>
  );
}

function sent(organisationId: string, item: FollowUpView | null, draft: Draft): Promise<unknown> {
  const text = draft.text.trim();
  const dueOn = draft.kind === "action" && draft.dueOn ? draft.dueOn : null;
  if (!item) return call(addFollowUp, { params: { organisationId }, body: { kind: draft.kind, text, dueOn } });
  const { id: followUpId, revision, done } = item;
  return call(changeFollowUp, {
    params: { organisationId, followUpId },
    body: { text, dueOn, done: done !== null, revision },
  });
}
