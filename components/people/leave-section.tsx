"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { leaveOrganisation } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { ConfirmDialog } from "./confirm-dialog";

/** The way out, for oneself. */
export function LeaveSection({ organisationId, organisation }: { organisationId: string; organisation: string }) {
  const t = useTranslations("people.leave");
  const [open, setOpen] = useState(false);
  const leave = useMutation({
    mutationFn: () => call(leaveOrganisation, { params: { organisationId } }),
    // A whole load: nothing of the organisation stays in the browser.
    onSuccess: () => window.location.assign("/organisations"),
  });
  return (
    <section aria-labelledby="leave" className="flex flex-col items-start gap-3 border-t border-rule pt-5">
      <div className="max-w-prose">
        <h2 id="leave">{t("title")}</h2>
        <p className="text-sm text-soft">{t("lead")}</p>
      </div>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t("submit")}
      </Button>
      <ConfirmDialog
        open={open}
        title={t("confirmTitle", { organisation })}
        description={t("confirmLead")}
        verb={t("submit")}
        change={{ isPending: leave.isPending || leave.isSuccess, error: leave.error, mutate: () => leave.mutate() }}
        onClose={() => setOpen(false)}
      />
    </section>
  );
}
