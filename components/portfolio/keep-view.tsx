"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Dialog } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { Field, Input } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import { keepView } from "@/lib/client/portfolio-address";
import { ProblemFace } from "./problem-face";

interface KeepViewProps {
  open: boolean;
  query: string;
  onClose: (kept: boolean) => void;
}

/** Asks for the name under which the filters and the order are kept. */
export function KeepView({ open, query, onClose }: KeepViewProps) {
  const t = useTranslations("portfolio.views");
  const common = useTranslations("common");
  return (
    <Dialog
      open={open}
      onClose={() => onClose(false)}
      title={t("keepTitle")}
      description={`${t("keepLead")} ${t("lead")}`}
      closeLabel={common("close")}
    >
      {open ? <KeepForm query={query} onClose={onClose} /> : null}
    </Dialog>
  );
}

function KeepForm({ query, onClose }: Omit<KeepViewProps, "open">) {
  const t = useTranslations("portfolio.views");
  const common = useTranslations("common");
  const router = useRouter();
  const form = useForm({ defaultValues: { name: "" } });
  const keep = useMutation({
    mutationFn: ({ name }: { name: string }) => call(keepView, { body: { name: name.trim(), query } }),
    onSuccess: () => {
      router.refresh();
      onClose(true);
    },
  });
  const named = { validate: (name: string) => name.trim() !== "" };
  return (
    <DialogForm
      words={{ cancel: common("cancel"), submit: t("save") }}
      busy={keep.isPending}
      onSubmit={form.handleSubmit((draft) => keep.mutate(draft))}
      onCancel={() => onClose(false)}
    >
      <Field label={t("name")} error={form.formState.errors.name ? t("nameMissing") : null}>
        {(control) => <Input {...control} {...form.register("name", named)} maxLength={80} autoComplete="off" />}
      </Field>
      {keep.error ? <ProblemFace title={t("keepFailed")} error={keep.error} /> : null}
    </DialogForm>
  );
}
