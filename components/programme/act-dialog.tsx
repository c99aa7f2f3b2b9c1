"use client";

import { useTranslations } from "next-intl";
import type { FormEventHandler, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemFace } from "./problem-face";

interface ActDialogProps {
  title: string;
  /** What it is done to. */
  about?: string;
  lead: string;
  submit?: string;
  failed?: string;
  busy: boolean;
  error: unknown;
  wide?: boolean;
  onClose: () => void;
  onSubmit: FormEventHandler;
  children: ReactNode;
}

/** A question with a few fields, and what went wrong with it. */
export function ActDialog({
  title,
  about,
  lead,
  submit,
  failed,
  busy,
  error,
  wide = false,
  onClose,
  onSubmit,
  children,
}: ActDialogProps) {
  const t = useTranslations("programme.dialogs");
  const common = useTranslations("common");
  return (
    <Dialog
      open
      wide={wide}
      onClose={onClose}
      title={title}
      description={lead}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form="programme-act" variant="primary" busy={busy}>
            {submit ?? t("save")}
          </Button>
        </>
      }
    >
      <form id="programme-act" noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
        {about ? <p className="font-medium">{about}</p> : null}
        {children}
        {error ? <ProblemFace title={failed ?? t("failed")} error={error} /> : null}
      </form>
    </Dialog>
  );
}
