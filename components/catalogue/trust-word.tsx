import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { SignedWord, type SignName } from "@/components/ui/sign";
import type { TrustView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import type { TrustWord as Word } from "@/lib/domain/provider/words";
import { formatDay } from "@/lib/i18n/format";

const SIGNS: Readonly<Record<Word, SignName>> = {
  qualified: "eligible",
  "in-progress": "planned",
  unknown: "unknown",
  ended: "configuration",
  "not-qualified": "not-eligible",
};

export function TrustWord({ status }: { status: Word }) {
  const t = useTranslations("provider.status");
  return <SignedWord of={SIGNS[status]}>{t(status)}</SignedWord>;
}

/** Why that word and no other, with the days and the number that it rests on. */
export function TrustReason({ trust }: { trust: TrustView }) {
  const t = useTranslations("provider");
  const locale = useLocale() as Locale;
  const { reason, fact, expiry, lastKnown } = trust;
  const day = (value: string | null | undefined) => (value ? formatDay(locale, value) : t("noDay"));
  return t(`reasons.${reason}`, {
    decision: fact?.decision ?? t("noNumber"),
    milestone: fact?.milestone ?? "",
    on: day(fact?.on),
    until: day(expiry?.on),
    known: day(lastKnown?.on ?? fact?.knownUntil),
    last: lastKnown ? t(`status.${lastKnown.status}`).toLowerCase() : "",
  });
}

/** The end of a validity, and a warning once it is near or over. */
export function ExpiryMark({ expiry }: { expiry: TrustView["expiry"] }) {
  const t = useTranslations("provider.expiry");
  const locale = useLocale() as Locale;
  if (expiry === null) return <span className="text-soft">—</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <time dateTime={expiry.on} className="whitespace-nowrap">
        {formatDay(locale, expiry.on)}
      </time>
      {expiry.warning === "soon" ? <Badge tone="notice">{t("soon", { days: expiry.daysLeft })}</Badge> : null}
      {expiry.warning === "over" ? <Badge tone="danger">{t("over")}</Badge> : null}
    </span>
  );
}
