"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { acceptInvitationSignedIn } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { ProblemFace } from "./problem-face";

/** For somebody who is signed in with the invited address: one button. */
export function JoinPanel({ token, name }: { token: string; name: string }) {
  const t = useTranslations("people.accept");
  const join = useMutation({
    mutationFn: () => call(acceptInvitationSignedIn, { params: {}, body: { token } }),
    onSuccess: ({ organisationId }) => window.location.assign(`/organisations/${organisationId}`),
  });
  return (
    <div className="flex flex-col items-start gap-3">
      <p>{t("signedInAs", { name })}</p>
      {join.error ? <ProblemFace title={t("failed")} error={join.error} /> : null}
      <Button variant="primary" busy={join.isPending || join.isSuccess} onClick={() => join.mutate()}>
        {t("join")}
      </Button>
    </div>
  );
}

/** For somebody who is signed in with another address: the invitation is not theirs. */
export function OtherAccount({ here, email, invited }: { here: string; email: string; invited: string }) {
  const t = useTranslations("people.accept");
  const leave = useMutation({ mutationFn: () => signOutTo(here) });
  return (
    <div className="flex flex-col items-start gap-3">
      <Notice tone="notice" title={t("otherTitle")}>
        {t("otherBody", { email, invited })}
      </Notice>
      <Button busy={leave.isPending} onClick={() => leave.mutate()}>
        {t("signOut")}
      </Button>
    </div>
  );
}

async function signOutTo(callbackUrl: string): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl });
}
