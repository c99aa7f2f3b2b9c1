"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useChangeOf } from "@/components/ui/use-change";
import { withdrawTenantImport } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { TenantImportView } from "@/lib/contract/microsoft365-import";
import { ProblemFace } from "./problem-face";

interface WithdrawDialogProps {
  scope: ProjectScope;
  /** Null: closed. */
  asked: TenantImportView | null;
  onClose: () => void;
}

/** Asks before a file is taken out of the picture of the tenant. */
export function WithdrawDialog({ scope, asked, onClose }: WithdrawDialogProps) {
  const t = useTranslations("microsoft365-import.history");
  const common = useTranslations("common");
  const withdraw = useChangeOf(
    ["tenant-imports"],
    (tenantImportId: string) => call(withdrawTenantImport, { params: { ...scope, tenantImportId } }),
    onClose,
  );
  const close = () => {
    withdraw.reset();
    onClose();
  };
  return (
    <Dialog
      open={asked !== null}
      onClose={close}
      title={t("withdrawTitle")}
      closeLabel={common("close")}
      description={asked ? t("withdrawBody", { name: asked.fileName }) : undefined}
      footer={
        <>
          <Button onClick={close}>{common("cancel")}</Button>
          <Button variant="danger" busy={withdraw.isPending} onClick={() => asked && withdraw.mutate(asked.id)}>
            {t("withdraw")}
          </Button>
        </>
      }
    >
      {withdraw.error ? <ProblemFace title={t("withdrawFailed")} error={withdraw.error} /> : null}
    </Dialog>
  );
}
