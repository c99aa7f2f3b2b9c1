import type { ServiceView } from "@/lib/contract/catalogue";
import type { Locale } from "@/lib/domain/locale";
import { ConditionList } from "./condition-list";
import { EvidenceList } from "./evidence-list";
import { ReplacementPanel } from "./replacement-panel";
import { ServiceHeading } from "./service-heading";
import { TypeTable } from "./type-table";

/** One service, from the answer to what it rests on. */
export function ServiceSheet({ service, locale }: { service: ServiceView; locale: Locale }) {
  return (
    <article className="flex flex-col gap-6">
      <ServiceHeading service={service} locale={locale} />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <EvidenceList service={service} locale={locale} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ReplacementPanel service={service} locale={locale} />
          <ConditionList service={service} locale={locale} />
          <TypeTable service={service} />
        </div>
      </div>
    </article>
  );
}
