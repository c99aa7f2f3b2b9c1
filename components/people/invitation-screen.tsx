import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { Person } from "@/lib/contract/access";
import type { OpenedInvitation } from "@/lib/contract/people";
import { AcceptForm } from "./accept-form";
import { InvitationCard, type PendingInvitation } from "./invitation-card";
import { JoinPanel, OtherAccount } from "./join-panel";

export interface InvitationScreenProps {
  token: string;
  /** Null: unknown or withdrawn. */
  invitation: OpenedInvitation | null;
  /** Who is signed in. */
  person: Person | null;
}

/** An invitation in all its faces: to take up as somebody new or as who one is, or closed, and why. */
export function InvitationScreen({ token, invitation, person }: InvitationScreenProps) {
  const t = useTranslations("people.accept");
  if (invitation?.state !== "pending") return <ClosedInvitation invitation={invitation} signedIn={person !== null} />;
  return (
    <>
      <div className="flex flex-col gap-2">
        <h1>{t("title", { organisation: invitation.organisation })}</h1>
        <p className="text-soft">{t("lead")}</p>
      </div>
      <InvitationCard invitation={invitation} />
      <Way token={token} invitation={invitation} person={person} />
    </>
  );
}

function Way({ token, invitation, person }: { token: string; invitation: PendingInvitation; person: Person | null }) {
  const t = useTranslations("people.accept");
  const here = `/invitation?token=${encodeURIComponent(token)}`;
  if (person?.email === invitation.email) return <JoinPanel token={token} name={person.name} />;
  if (person) return <OtherAccount here={here} email={person.email} invited={invitation.email} />;
  if (!invitation.account) return <AcceptForm token={token} email={invitation.email} />;
  return (
    <div className="flex flex-col items-start gap-3">
      <p>{t("account")}</p>
      <LinkButton variant="primary" href={`/sign-in?callbackUrl=${encodeURIComponent(here)}`}>
        {t("signIn")}
      </LinkButton>
    </div>
  );
}

function ClosedInvitation({ invitation, signedIn }: { invitation: OpenedInvitation | null; signedIn: boolean }) {
  const t = useTranslations("people.accept");
  const state = invitation?.state === "expired" || invitation?.state === "used" ? invitation.state : "unknown";
  const organisation = invitation?.organisation ?? "";
  const inviter = invitation?.state === "expired" ? invitation.invitedBy : "";
  return (
    <div className="flex flex-col items-start gap-4">
      <h1>{t(`closed.${state}.title`)}</h1>
      <p className="max-w-prose text-soft">{t(`closed.${state}.body`, { organisation, inviter })}</p>
      <LinkButton href={signedIn ? "/organisations" : "/sign-in"}>{t(signedIn ? "home" : "signIn")}</LinkButton>
    </div>
  );
}
