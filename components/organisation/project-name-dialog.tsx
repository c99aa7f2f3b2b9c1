"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { ProblemFace } from "./problem-face";

const LONGEST = 120;

interface ProjectNameDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  lead?: string;
  submitLabel: string;
  name: string;
  save: (name: string) => Promise<unknown>;
}

/** Asks for the name of a project, for a new one or another name. */
export function ProjectNameDialog({ open, onClose, title, lead, submitLabel, name, save }: ProjectNameDialogProps) {
  const t = useTranslations("organisation.projects");
  const words = useTranslations("common");
  const router = useRouter();
  const id = useId();
  const form = useForm({ values: { name } });
  const { errors } = form.formState;
  const change = useMutation({ mutationFn: save });
  const close = () => {
    form.reset();
    change.reset();
    onClose();
  };
  const submit = form.handleSubmit(({ name: given }) =>
    change.mutateAsync(given.trim()).then(
      () => {
        close();
        router.refresh();
      },
      () => form.setFocus("name"),
    ),
  );
  const footer = (
    <>
      <Button onClick={close}>{words("cancel")}</Button>
      <Button type="submit" form={id} variant="primary" busy={change.isPending}>
        {submitLabel}
      </Button>
    </>
  );
  const rules = { validate: (value: string) => value.trim() !== "" || t("nameMissing") };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      {...(lead ? { description: lead } : {})}
      closeLabel={words("close")}
      footer={footer}
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {change.error ? <ProblemFace title={t("failed")} error={change.error} /> : null}
        <Field label={t("name")} hint={t("nameHint")} error={errors.name?.message}>
          {(control) => <Input {...control} {...form.register("name", rules)} maxLength={LONGEST} autoComplete="off" />}
        </Field>
      </form>
    </Dialog>
  );
}
