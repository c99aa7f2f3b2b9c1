"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemFace } from "./problem-face";

interface FormDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  lead: string;
  submitLabel: string;
  failed: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => unknown;
  busy: boolean;
  error: unknown;
  /** What came of it, in place of the form. */
  done?: ReactNode;
  children: ReactNode;
}

/** A form of the administration in a dialog: fields, refusal, and what came of it. */
export function FormDialog({ open, onClose, title, lead, submitLabel, failed, ...form }: FormDialogProps) {
  const words = useTranslations("common");
  const t = useTranslations("admin.link");
  const id = useId();
  const buttons = form.done ? (
    <Button variant="primary" onClick={onClose}>
      {t("done")}
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>{words("cancel")}</Button>
      <Button type="submit" form={id} variant="primary" busy={form.busy}>
        {submitLabel}
      </Button>
    </>
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={words("close")}
      footer={buttons}
      {...(form.done ? {} : { description: lead })}
    >
      {form.done ?? (
        <form id={id} noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
          {form.error ? <ProblemFace title={failed} error={form.error} /> : null}
          {form.children}
        </form>
      )}
    </Dialog>
  );
}
