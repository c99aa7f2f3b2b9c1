import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { FactView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { FactSource } from "./fact-source";

/** One stated fact, whole: about what, which milestone, until when it is known or valid, and where it was read. */
export function FactLine({ fact, naming = false }: { fact: FactView; naming?: boolean }) {
  const t = useTranslations("provider");
  const locale = useLocale() as Locale;
  const { offer, provider, scope, milestone, on, knownUntil, validFrom, validTo, decision, note, approvedAt } = fact;
  const day = (value: string) => formatDay(locale, value);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="font-semibold">{naming ? `${provider.name} — ${offer.name[locale]}` : offer.name[locale]}</strong>
        <span>{scope ? t(`scopes.${scope}`) : t("anyScope")}</span>
        <Badge>{t(`milestones.${milestone}`)}</Badge>
        {approvedAt === null ? null : <Badge tone="accent">{t("fact.approved", { date: day(approvedAt) })}</Badge>}
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        {on ? <span>{t("fact.on", { date: day(on) })}</span> : null}
        <span>{t("fact.knownUntil", { date: day(knownUntil) })}</span>
        {decision ? <span>{t("fact.decision", { decision })}</span> : null}
        {validFrom && validTo ? <span>{t("fact.valid", { from: day(validFrom), to: day(validTo) })}</span> : null}
      </p>
      <p className="max-w-prose">{note[locale]}</p>
      <FactSource source={fact.source} />
    </div>
  );
}
