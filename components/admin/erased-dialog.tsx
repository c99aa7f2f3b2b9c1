"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

/** Of an erased account nothing is left to manage: only what became of it is said. */
export function ErasedDialog({ open, onOpen, onClose }: { open: boolean; onOpen: () => void; onClose: () => void }) {
  const t = useTranslations("admin.erasure");
  const words = useTranslations("common");
  return (
    <>
      <Button size="small" onClick={onOpen} aria-label={t("seeErased")}>
        {t("see")}
      </Button>
      <Dialog
        open={open}
        onClose={onClose}
        title={t("erased")}
        closeLabel={words("close")}
        footer={
          <Button variant="primary" onClick={onClose}>
            {words("close")}
          </Button>
        }
      >
        <Notice live>{t("done")}</Notice>
      </Dialog>
    </>
  );
}
