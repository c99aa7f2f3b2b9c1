"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import type { EvidenceAbout } from "@/lib/client/evidence";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence/kind";
import type { Locale } from "@/lib/domain/locale";
import { formatBytes } from "@/lib/i18n/format";
import { EvidenceProblem } from "./evidence-problem";
import { useAcceptedWords } from "./evidence-words";

interface EvidenceDialogProps {
  words: "add" | "revise" | "change";
  file?: File;
  about: EvidenceAbout;
  save: (about: EvidenceAbout) => Promise<void>;
  onClose: () => void;
}

/** What a document is called, what sort it is and until when it holds; of a newer file, the last alone. */
export function EvidenceDialog({ words, file, about, save, onClose }: EvidenceDialogProps) {
  const t = useTranslations(`evidence.dialogs.${words}`);
  const own = useTranslations("evidence.dialogs");
  const kinds = useTranslations("evidence.kinds");
  const common = useTranslations("common");
  const accepted = useAcceptedWords();
  const locale = useLocale() as Locale;
  const form = useForm<EvidenceAbout>({ defaultValues: about });
  const change = useMutation({ mutationFn: save, onSuccess: onClose });
  const id = `evidence-${words}`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("title")}
      description={t("lead", { accepted })}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
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
        onSubmit={form.handleSubmit((draft) => change.mutate({ ...draft, title: draft.title.trim() }))}
      >
        {file ? <p className="wrap-anywhere">{own("file", { name: file.name, size: formatBytes(locale, file.size) })}</p> : null}
        {words === "revise" ? null : (
          <>
            <Field label={own("name")} error={form.formState.errors.title?.message}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={300}
                  autoComplete="off"
                  {...form.register("title", { validate: (given) => given.trim() !== "" || own("required") })}
                />
              )}
            </Field>
            <Field label={own("kind")}>
              {(control) => (
                <Select {...control} {...form.register("kind")}>
                  {EVIDENCE_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {kinds(kind)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </>
        )}
        <Field label={own("expiresOn")} hint={own("expiresOnHint")}>
          {(control) => <Input {...control} type="date" className="max-w-52" {...form.register("expiresOn")} />}
        </Field>
        {change.error ? <EvidenceProblem title={own("failed")} error={change.error} /> : null}
      </form>
    </Dialog>
  );
}
