"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem";
import { call, problemFace } from "@/lib/client/call";
import { removeSandbox } from "@/lib/client/sandbox-address";

/** Removes one's sandbox, once one has said so twice. */
export function RemoveSandbox({ onDone }: { onDone: () => Promise<void> }) {
  const t = useTranslations("access.sandbox");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const remove = useMutation({ mutationFn: () => call(removeSandbox, {}), onSuccess: onDone });
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t("remove")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("removeTitle")}
        description={t("removeLead")}
        closeLabel={common("close")}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
            <Button variant="danger" busy={remove.isPending || remove.isSuccess} onClick={() => remove.mutate()}>
              {t("remove")}
            </Button>
          </>
        }
      >
        {remove.error ? <ProblemNotice heading="h3" title={t("unremoved")} {...problemFace(remove.error, null, common)} /> : null}
      </Dialog>
    </>
  );
}
