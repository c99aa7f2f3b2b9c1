"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem";
import { call, problemFace } from "@/lib/client/call";
import { acceptEdition } from "@/lib/client/edition-address";
import type { ProjectScope } from "@/lib/client/eligibility";

interface AcceptEditionProps {
  scope: ProjectScope;
  editionId: string;
  title: string;
  /** Address of the project, where the new figures appear. */
  base: string;
}

/** Accepts an edition, once it has been said what that does. */
export function AcceptEdition({ scope, editionId, title, base }: AcceptEditionProps) {
  const t = useTranslations("edition.accept");
  const common = useTranslations("common");
  const problems = useTranslations("edition.problems");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const accept = useMutation({
    mutationFn: () => call(acceptEdition, { params: scope, body: { editionId } }),
    onSuccess: () => router.push(base),
  });
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t("title", { edition: title })}
        description={t("lead")}
        closeLabel={common("close")}
        footer={
          <>
            <Button onClick={close}>{common("cancel")}</Button>
            <Button variant="primary" busy={accept.isPending || accept.isSuccess} onClick={() => accept.mutate()}>
              {t("action")}
            </Button>
          </>
        }
      >
        {accept.error ? (
          <ProblemNotice heading="h3" title={t("failed")} {...problemFace(accept.error, problems, common)} onRetry={undefined} />
        ) : null}
      </Dialog>
    </>
  );
}
