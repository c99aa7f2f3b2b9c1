"use client";

import { useTranslations } from "next-intl";
import { type FormEventHandler, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem";
import { problemFace } from "@/lib/client/call";

interface ActDialogProps {
  words: { title: string; lead: string; submit: string; failed: string };
  danger?: boolean;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onSubmit: FormEventHandler;
  children: ReactNode;
}

/** A question with a few fields, and what went wrong with it. */
export function ActDialog({ words, danger = false, busy, error, onClose, onSubmit, children }: ActDialogProps) {
  const common = useTranslations("common");
  const problems = useTranslations("milestone.problems");
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.lead}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form={id} variant={danger ? "danger" : "primary"} busy={busy}>
            {words.submit}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
        {children}
        {error ? <ProblemNotice heading="h3" title={words.failed} {...problemFace(error, problems, common)} /> : null}
      </form>
    </Dialog>
  );
}
