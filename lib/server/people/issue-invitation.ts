import { dayOf } from "@/lib/domain/access/engagement";
import { invitationExpiry } from "@/lib/domain/access/invitation";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { newToken } from "../access/token";
import type { AdministrationScope, OrganisationScope } from "../database";
import { env } from "../env";
import { layOut } from "../mail/lay-out";
import { mailWords } from "../mail/mail-words";
import type { MailMessage } from "../mail/message";
import { queueMail } from "../mail/queue-mail";
import { insertInvitation, type NewInvitation, withdrawEarlier } from "./store-invitation";

export interface Offer extends Omit<NewInvitation, "tokenHash" | "expiresAt"> {
  readonly organisation: string;
  /** Name of the one who invites. */
  readonly inviter: string;
  readonly locale: Locale;
}
export interface Issued {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** How many open invitations of that address this one replaces. */
  readonly replaced: number;
  /** To be handed over by the inviter; null where the mail carries it. */
  readonly link: string | null;
}

/** Makes an invitation and its link, and queues the mail that carries it, in the caller's transaction. */
export async function issueInvitation(
  scope: OrganisationScope | AdministrationScope,
  { organisation, inviter, locale, ...offer }: Offer,
  now: Date,
): Promise<Issued> {
  const { token, hash } = newToken();
  const expiresAt = invitationExpiry(now);
  const replaced = await withdrawEarlier(scope, offer.organisationId, offer.email, now);
  const { id, createdAt } = await insertInvitation(scope, { ...offer, tokenHash: hash, expiresAt });
  const link = `${new URL(env().NEXTAUTH_URL).origin}/invitation?token=${token}`;
  const queued = await queueMail(scope, await invitationMail({ ...offer, organisation, inviter, locale, expiresAt, link }));
  return { id, createdAt, expiresAt, replaced, link: queued ? null : link };
}

type Written = Omit<Offer, "organisationId" | "invitedBy"> & { readonly expiresAt: Date; readonly link: string };

async function invitationMail({
  locale,
  email,
  organisation,
  inviter,
  role,
  engagementEndsAt,
  expiresAt,
  link,
}: Written): Promise<MailMessage> {
  const t = await mailWords(locale);
  const offered = t("mail.invitation.role", { role: t(`access.roles.${role}`) });
  const until = engagementEndsAt && t("mail.invitation.until", { day: formatDay(locale, dayOf(engagementEndsAt)) });
  const paragraphs = [
    t("mail.greeting"),
    t("mail.invitation.invited", { inviter, organisation }),
    until ? `${offered} ${until}` : offered,
    t("mail.invitation.valid", { moment: formatMoment(locale, expiresAt.toISOString()) }),
  ];
  const action = { label: t("mail.invitation.action"), url: link };
  return {
    to: email,
    subject: t("mail.invitation.subject", { organisation }),
    ...layOut({ locale, paragraphs, action, footer: t("mail.invitation.footer") }),
  };
}
