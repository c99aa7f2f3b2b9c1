import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { WorkloadObligationView } from "@/lib/contract/obligation";
import type { Locale } from "@/lib/domain/locale";
import { SourceLines } from "./source-lines";

type Way = NonNullable<WorkloadObligationView["obligation"]["derogation"]>;

/** How a project that is already engaged may be let off for a time; every limit with its text, also where they differ. */
export function WayOut({ way, base, workloadId }: { way: Way; base: string; workloadId: string }) {
  const t = useTranslations("obligation.panel");
  const locale = useLocale() as Locale;
  return (
    <div className="flex flex-col gap-2">
      <h3>{t("derogation")}</h3>
      <p className="max-w-prose">{way.because[locale]}</p>
      <p className="max-w-prose font-medium">{t(`wayOpen.${way.open}`)}</p>
      <ul className="flex flex-col gap-1.5">
        {way.limits.map(({ months, from, source }) => (
          <li key={source.code}>
            <p>{t("limit", { months, from: from[locale] })}</p>
            <SourceLines sources={[source]} />
          </li>
        ))}
      </ul>
      <LinkButton size="small" href={`${base}/obligations/derogations?workload=${workloadId}`} className="self-start">
        {t("toRegister")}
      </LinkButton>
    </div>
  );
}
