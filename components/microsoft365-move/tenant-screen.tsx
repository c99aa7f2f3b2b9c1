import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { Microsoft365View } from "@/lib/contract/microsoft365-move";
import type { Permission } from "@/lib/domain/access/policy";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { CoexistenceSection } from "./coexistence-section";
import { EstimateSection } from "./estimate-section";
import { PopulationSection } from "./population-section";
import { ServiceSection } from "./service-section";
import { VolumeSection } from "./volume-section";

interface TenantScreenProps {
  scope: ProjectScope;
  view: Microsoft365View;
  permissions: readonly Permission[];
  /** Where the files are handed in, on this page. */
  importHref: string;
}

/** What becomes of a Microsoft 365 tenant: services, people, coexistence, volumes, and the time of the move. */
export function TenantScreen({ scope, view, permissions, importHref }: TenantScreenProps) {
  const t = useTranslations("microsoft365-move");
  const { tenant, edition } = view;
  if (tenant === null) {
    return (
      <Empty
        title={t("empty.title")}
        action={
          permissions.includes("inventory.import") ? (
            <a href={importHref} className={buttonClass("primary")}>
              {t("empty.action")}
            </a>
          ) : null
        }
      >
        {t("empty.body")}
      </Empty>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      <Basis view={view} base={`/organisations/${scope.organisationId}/projects/${scope.projectId}`} />
      <ServiceSection tenant={tenant} editionId={edition.id} />
      <PopulationSection populations={tenant.populations} />
      <CoexistenceSection answers={tenant.coexistence} />
      <VolumeSection volumes={tenant.volumes} archives={tenant.estimate.volumes.archives} />
      <EstimateSection scope={scope} estimate={tenant.estimate} edits={permissions.includes("workload.edit")} />
    </div>
  );
}

function Basis({ view: { tenant, edition }, base }: { view: Microsoft365View; base: string }) {
  const t = useTranslations("microsoft365-move");
  const locale = useLocale() as Locale;
  const { files = 0, from = null, to = null } = tenant ?? {};
  const dated = from === null || to === null ? null : { from: formatDay(locale, from), to: formatDay(locale, to) };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2>{t("title")}</h2>
        {tenant?.workload ? (
          <LinkButton href={`${base}/workloads/${tenant.workload}`} prefetch={false}>
            {t("decision")}
          </LinkButton>
        ) : null}
      </div>
      <div>
        <p className="max-w-prose text-sm text-soft">
          {dated ? t("basis", { files, edition: edition.id, ...dated }) : t("basisUndated", { files, edition: edition.id })}
        </p>
      </div>
      <Notice className="max-w-prose">{t("notQualified")}</Notice>
    </div>
  );
}
