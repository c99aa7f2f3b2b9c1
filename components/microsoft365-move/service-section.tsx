import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { GradeMark } from "@/components/ui/grade-mark";
import { SignedWord } from "@/components/ui/sign";
import type { Microsoft365ServiceView, Microsoft365View } from "@/lib/contract/microsoft365-move";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { ServiceDetail } from "./service-detail";
import { ServicePicture } from "./service-picture";

type Service = Microsoft365ServiceView;
type Tenant = NonNullable<Microsoft365View["tenant"]>;
/** Folded until asked for: what is announced or there needs less attention than what is lost; and a long list. */
const FOLDED: ReadonlySet<Verdict> = new Set(["eligible", "conditional", "planned"]);
const LONG = 12;
/** Nearly everything is a part of the suite: saying so on each line tells nothing. */
const SUITE = "microsoft-365";
const WORST_FIRST = [...VERDICTS].reverse();

/** What the tenant holds or uses, by verdict, the worst first. */
export function ServiceSection({ tenant, editionId }: { tenant: Tenant; editionId: string }) {
  const t = useTranslations("microsoft365-move.services");
  const { services, absent, unknownProducts, plansAside } = tenant;
  const columns = useColumns(editionId);
  const words = useTranslations("eligibility-words");
  const byService = countsOf(services);
  const groups = WORST_FIRST.map((verdict) => ({ verdict, rows: services.filter((one) => one.verdict === verdict) }));
  return (
    <section aria-labelledby="m365-services" className="flex flex-col gap-3">
      <div>
        <h2 id="m365-services">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      </div>
      <ServicePicture byService={byService} heading="none" />
      {groups.map(({ verdict, rows }) =>
        rows.length === 0 ? null : (
          <Disclosure
            key={verdict}
            open={!FOLDED.has(verdict) && rows.length <= LONG}
            summary={
              <span className="inline-flex flex-wrap items-center gap-x-3">
                <SignedWord of={verdict}>{words(`verdict.${verdict}`)}</SignedWord>
                <span className="figures text-sm text-soft">{t("count", { count: rows.length })}</span>
              </span>
            }
          >
            <DataTable
              caption={t("caption", { verdict: words(`verdict.${verdict}`) })}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
            />
          </Disclosure>
        ),
      )}
      {plansAside.length === 0 ? null : <PlansAside aside={plansAside} />}
      <p className="max-w-prose text-sm text-soft">
        {t("peopleHint")} {t("absent", { count: absent })}
        {unknownProducts.length > 0 ? ` ${t("unknownProducts", { products: unknownProducts.join(", ") })}` : null}
      </p>
    </section>
  );
}

function countsOf(services: readonly Service[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = {
    eligible: 0,
    conditional: 0,
    planned: 0,
    redesign: 0,
    unknown: 0,
    "not-eligible": 0,
    configuration: 0,
  };
  for (const { verdict } of services) counts[verdict] += 1;
  return counts;
}

/** Licences list plans that open no service: which, and why nothing is to be moved for them. */
function PlansAside({ aside }: { aside: Tenant["plansAside"] }) {
  const t = useTranslations("microsoft365-move.services");
  const locale = useLocale() as Locale;
  const count = aside.reduce((sum, { plans }) => sum + plans.length, 0);
  return (
    <Disclosure summary={t("plansAside", { count })}>
      <dl className="flex max-w-prose flex-col gap-2 text-sm">
        {aside.map(({ class: kind, because, plans }) => (
          <div key={kind}>
            <dt className="break-words font-medium">{plans.join(", ")}</dt>
            <dd className="text-soft">{because[locale]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function useColumns(editionId: string): Column<Service>[] {
  const t = useTranslations("microsoft365-move.services");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  return [
    { key: "service", header: t("service"), rowHeader: true, cell: (service) => <Name service={service} /> },
    {
      key: "evidence",
      header: t("evidence"),
      cell: ({ evidence }) => <GradeMark grade={evidence} label={words(`grade.${evidence}`)} />,
    },
    {
      key: "people",
      header: t("people"),
      align: "end",
      cell: ({ use }) =>
        use ? (
          <span className="figures">
            {formatNumber(locale, use.people)}
            {use.basis === "total" ? <span className="block text-sm text-soft">{t("total")}</span> : null}
          </span>
        ) : (
          <Quiet>{t("notReported")}</Quiet>
        ),
    },
    {
      key: "licences",
      header: t("licences"),
      align: "end",
      cell: ({ licences }) => (licences ? <Licences licences={licences} /> : <Quiet>{t("none")}</Quiet>),
    },
    { key: "why", header: t("why"), cell: (service) => <ServiceDetail service={service} editionId={editionId} /> },
  ];
}

function Name({ service: { name, area, parent } }: { service: Service }) {
  const t = useTranslations("microsoft365-move");
  const locale = useLocale() as Locale;
  const where = t(`areas.${area}`);
  return (
    <>
      {name[locale]}
      <span className="block text-sm font-normal text-soft">
        {parent && parent.id !== SUITE ? t("services.partOf", { area: where, parent: parent.name[locale] }) : where}
      </span>
    </>
  );
}

function Licences({ licences: { assigned, bought } }: { licences: NonNullable<Service["licences"]> }) {
  const t = useTranslations("microsoft365-move.services");
  const locale = useLocale() as Locale;
  const figure = (value: number | null) => (value === null ? t("notReported") : formatNumber(locale, value));
  return <span className="figures">{t("ofBought", { assigned: figure(assigned), bought: figure(bought) })}</span>;
}

function Quiet({ children }: { children: string }) {
  return <span className="text-sm text-soft">{children}</span>;
}
