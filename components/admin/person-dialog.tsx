"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { deactivatePerson, reactivatePerson, resetSecondFactor } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { AdministeredPerson } from "@/lib/contract/administration";
import { ErasePerson } from "./erase-person";
import { ErasedDialog } from "./erased-dialog";
import { PersonAction } from "./person-action";
import { PersonPassword } from "./person-password";
import { PersonRoles } from "./person-roles";

/** All that the administration may do for one account, each with what it does. */
export function PersonDialog({ person }: { person: AdministeredPerson }) {
  const t = useTranslations("admin.people");
  const words = useTranslations("common");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [justErased, setJustErased] = useState(false);
  const params = { personId: person.id };
  const shared = { onDone: () => router.refresh(), failed: t("failed"), done: t("done") };
  const deactivated = person.deactivatedAt !== null;
  const close = () => {
    setOpen(false);
    // The row takes another place in the list: only once it has been said that it is done.
    if (justErased) router.refresh();
  };
  if (justErased || person.erasedAt !== null) return <ErasedDialog open={open} onOpen={() => setOpen(true)} onClose={close} />;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={t("manageOf", { name: person.name })}>
        {t("manage")}
      </Button>
      <Dialog open={open} onClose={close} title={t("manageOf", { name: person.name })} closeLabel={words("close")}>
        {deactivated ? null : (
          <>
            <PersonRoles person={person} />
            <PersonPassword person={person} />
          </>
        )}
        {person.oneself ? null : (
          <PersonAction
            {...shared}
            title={t("secondFactorTitle")}
            lead={t("secondFactorLead")}
            label={t("secondFactorSubmit")}
            danger
            disabled={!person.secondFactor}
            act={() => call(resetSecondFactor, { params })}
          />
        )}
        {person.oneself ? null : (
          <PersonAction
            {...shared}
            title={t("accountTitle")}
            lead={t(deactivated ? "reactivateLead" : "deactivateLead")}
            label={t(deactivated ? "reactivateSubmit" : "deactivateSubmit")}
            danger={!deactivated}
            act={() => call(deactivated ? reactivatePerson : deactivatePerson, { params })}
          />
        )}
        {deactivated && !person.oneself ? <ErasePerson person={person} onErased={() => setJustErased(true)} /> : null}
      </Dialog>
    </>
  );
}
