"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type UseFormRegisterReturn, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type ControlProps, Field } from "@/components/ui/field";
import { ProblemFace } from "./problem-face";

interface FormDialogProps {
  /** Section of the messages under `assessment.dialogs`. */
  words: "return" | "validate" | "snapshot" | "due" | "copy";
  value?: string;
  required?: boolean;
  /** Words of what was done, when they are not those of the dialog. */
  save: (value: string) => Promise<unknown>;
  onDone: () => Promise<void>;
  onClose: (said?: string) => void;
  /** What else there is to choose, below the field. */
  more?: ReactNode;
  children: (control: ControlProps & UseFormRegisterReturn) => ReactNode;
}

/** A question with one field. */
export function FormDialog({
  words,
  value = "",
  required = false,
  save,
  onDone,
  onClose,
  more = null,
  children,
}: FormDialogProps) {
  const t = useTranslations(`assessment.dialogs.${words}`);
  const common = useTranslations("common");
  const own = useTranslations("assessment.dialogs");
  const form = useForm({ defaultValues: { value } });
  const change = useMutation({
    mutationFn: (given: string) => save(given),
    onSuccess: async (said) => {
      await onDone();
      onClose(typeof said === "string" ? said : t("done"));
    },
  });
  const id = `assessment-${words}`;
  return (
    <Dialog
      open
      onClose={() => onClose()}
      title={t("title")}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          <Button type="submit" form={id} variant="primary" busy={change.isPending}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.handleSubmit((draft) => change.mutate(draft.value.trim()))}
      >
        <Field label={t("field")} error={form.formState.errors.value?.message}>
          {(control) =>
            children({
              ...control,
              ...form.register("value", { validate: (given) => !required || given.trim() !== "" || own("required") }),
            })
          }
        </Field>
        {more}
        {change.error ? <ProblemFace title={t("failed")} error={change.error} /> : null}
      </form>
    </Dialog>
  );
}
