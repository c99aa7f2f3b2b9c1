import { useLocale, useTranslations } from "next-intl";
import type { OpenedInvitation } from "@/lib/contract/people";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatMoment } from "@/lib/i18n/format";

export type PendingInvitation = Extract<OpenedInvitation, { state: "pending" }>;

/** What an invitation offers: to whom, by whom, with which role, until when. */
export function InvitationCard({ invitation }: { invitation: PendingInvitation }) {
  const t = useTranslations("people.accept");
  const roles = useTranslations("access.roles");
  const fields = useTranslations("people.roleFields");
  const locale = useLocale() as Locale;
  const { role, areas, engagementEndsOn, invitedBy, email, expiresAt } = invitation;
  const where = areas.map((area) => fields(`area.${area}`)).join(", ");
  const lines = [
    [t("by"), invitedBy],
    [t("email"), email],
    [t("role"), areas.length > 0 ? `${roles(role)} (${fields("only", { areas: where })})` : roles(role)],
    ...(engagementEndsOn ? [[t("engagement"), formatDay(locale, engagementEndsOn)] as const] : []),
    [t("expires"), formatMoment(locale, expiresAt)],
  ] as const;
  return (
    <div className="flex flex-col gap-2">
      <dl className="border border-rule bg-raised">
        {lines.map(([term, value]) => (
          <div key={term} className="flex flex-wrap justify-between gap-x-4 border-t border-rule px-4 py-2 first:border-t-0">
            <dt className="text-soft">{term}</dt>
            <dd className="font-medium wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-soft">{fields(`means.${role}`)}</p>
    </div>
  );
}
