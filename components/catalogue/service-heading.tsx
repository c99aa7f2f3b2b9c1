import { ChevronLeft } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { ServiceView } from "@/lib/contract/catalogue";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { GradeWord, StatusWord } from "./status-word";

/** The answer first: status and grade, why not, and what the service is. */
export async function ServiceHeading({ service, locale }: { service: ServiceView; locale: Locale }) {
  const [t, table, words] = await Promise.all([
    getTranslations("catalogue.service"),
    getTranslations("catalogue.table"),
    getTranslations("eligibility-words"),
  ]);
  return (
    <header className="flex flex-col gap-3">
      <Link
        href={`/catalogue?edition=${encodeURIComponent(service.edition)}`}
        className="inline-flex min-h-6 items-center gap-1 self-start text-accent hover:underline"
      >
        <ChevronLeft className="size-4" aria-hidden="true" />
        {t("back", { edition: service.edition })}
      </Link>
      <h1>{service.name[locale]}</h1>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-lg">
        <StatusWord status={service.status} />
        <GradeWord grade={service.evidence} />
        {service.plannedFor ? <span>{table("plannedFor", { date: formatDay(locale, service.plannedFor) })}</span> : null}
      </div>
      <p className="max-w-prose text-soft">{words(`gradeHint.${service.evidence}`)}</p>
      {service.whyNot ? (
        <p className="max-w-prose">
          <strong className="font-semibold">{words(`whyNot.${service.whyNot}`)}</strong> — {words(`whyNotHint.${service.whyNot}`)}
        </p>
      ) : null}
      {service.note ? <p className="max-w-prose">{service.note[locale]}</p> : null}
      <dl className="flex flex-wrap gap-x-8 gap-y-2 border-y border-rule py-3">
        <Datum label={t("family")}>{words(`family.${service.family}`)}</Datum>
        <Datum label={t("class")}>{service.class ? words(`class.${service.class}`) : t("noClass")}</Datum>
        <Datum label={t("nature")}>{words(`nature.${service.nature}`)}</Datum>
        {service.requirement ? <Datum label={t("requirement")}>{service.requirement}</Datum> : null}
      </dl>
    </header>
  );
}

function Datum({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
