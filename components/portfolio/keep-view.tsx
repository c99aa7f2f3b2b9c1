"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
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
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((draft) => keep.mutate(draft))}>
      <Field label={t("name")} error={form.formState.errors.name ? t("nameMissing") : null}>
        {(control) => <Input {...control} {...form.register("name", named)} maxLength={80} autoComplete="off" />}
      </Field>
      {keep.error ? <ProblemFace title={t("keepFailed")} error={keep.error} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => onClose(false)}>{common("cancel")}</Button>
        <Button type="submit" variant="primary" busy={keep.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
