"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { EvidenceProblem } from "./evidence-problem";

interface WithdrawDialogProps {
  title: string;
  save: (note: string) => Promise<void>;
  onClose: () => void;
}

/** Why a document proves nothing any more. */
export function WithdrawDialog({ title, save, onClose }: WithdrawDialogProps) {
  const t = useTranslations("evidence.dialogs.withdraw");
  const own = useTranslations("evidence.dialogs");
  const common = useTranslations("common");
  const form = useForm({ defaultValues: { note: "" } });
  const change = useMutation({ mutationFn: save, onSuccess: onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("title", { title })}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form="evidence-withdraw" variant="danger" busy={change.isPending}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form
        id="evidence-withdraw"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.handleSubmit(({ note }) => change.mutate(note.trim()))}
      >
        <Field label={t("note")} error={form.formState.errors.note?.message}>
          {(control) => (
            <Textarea
              {...control}
              maxLength={1_000}
              {...form.register("note", { validate: (given) => given.trim() !== "" || own("required") })}
            />
          )}
        </Field>
        {change.error ? <EvidenceProblem title={own("failed")} error={change.error} /> : null}
      </form>
    </Dialog>
  );
}
