"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemFace } from "./problem-face";

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will be different, in a sentence. */
  description: string;
  /** The verb on the button. */
  verb: string;
  change: { readonly isPending: boolean; readonly error: unknown; readonly mutate: () => void };
  onClose: () => void;
}

/** Asks before something is ended. */
export function ConfirmDialog({ open, title, description, verb, change, onClose }: ConfirmDialogProps) {
  const t = useTranslations("common");
  const own = useTranslations("people.list");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={description}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="danger" busy={change.isPending} onClick={change.mutate}>
            {verb}
          </Button>
        </>
      }
    >
      {change.error ? <ProblemFace title={own("unchanged")} error={change.error} /> : null}
    </Dialog>
  );
}
