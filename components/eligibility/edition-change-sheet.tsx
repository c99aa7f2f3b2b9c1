import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { SignedWord } from "@/components/ui/sign";
import type { EditionChange } from "@/lib/contract/edition-change";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { GradeWord, VerdictWord } from "./verdict-word";

interface EditionChangeSheetProps {
  change: EditionChange;
  base: string;
  /** Accepts it, for who may and where there is something to accept. */
  accept: ReactNode;
}

/** What another edition would change for the project: its verdicts first, then the services and conditions behind them. */
export function EditionChangeSheet({ change, base, accept }: EditionChangeSheetProps) {
  const t = useTranslations("edition.change");
  const locale = useLocale() as Locale;
  const { from, to, rules } = change;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <BackLink href={base}>{t("back")}</BackLink>
        <div className="flex flex-wrap items-start justify-between gap-4">
          <h1>{t("title", { edition: to.title[locale] })}</h1>
          {accept}
        </div>
        <p className="text-sm text-soft">
          {t("line", { from: from.title[locale], date: formatDay(locale, to.effectiveFrom) })}{" "}
          <Link href={`/catalogue?edition=${encodeURIComponent(to.id)}`} className="text-accent underline">
            {t("read")}
          </Link>
        </p>
      </header>
      {change.acceptable ? null : <Notice>{t(from.id === to.id ? "same" : "notOffered")}</Notice>}
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
        <Verdicts title={t("workloads")} changes={change.workloads} unit="workload" none={t("noWorkload")} />
        <Verdicts title={t("resources")} changes={change.resources} unit="resource" none={t("noResource")} />
      </div>
      <Services services={change.services} editionId={to.id} />
      <p className="figures text-sm text-soft">{t("rules", rules)}</p>
    </div>
  );
}

interface VerdictsProps {
  title: string;
  changes: EditionChange["workloads"];
  unit: "workload" | "resource";
  none: string;
}

function Verdicts({ title, changes, unit, none }: VerdictsProps) {
  const t = useTranslations("edition.change");
  const locale = useLocale() as Locale;
  const columns: Column<EditionChange["resources"][number]>[] = [
    {
      key: "before",
      header: t("before"),
      rowHeader: true,
      cell: ({ before }) => <VerdictWord verdict={before} />,
    },
    { key: "after", header: t("after"), cell: ({ after }) => <VerdictWord verdict={after} /> },
    { key: "count", header: t(`counts.${unit}`), align: "end", cell: ({ count }) => formatNumber(locale, count) },
  ];
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2>{title}</h2>
      {changes === null ? <p className="max-w-prose text-soft">{t("tooMany")}</p> : null}
      {changes?.length === 0 ? <p className="text-soft">{none}</p> : null}
      {changes && changes.length > 0 ? (
        <DataTable caption={title} columns={columns} rows={changes} rowKey={({ before, after }) => `${before} ${after}`} />
      ) : null}
    </section>
  );
}

const STATUS_SIGNS = { available: "eligible", planned: "planned", "not-planned": "not-eligible", unknown: "unknown" } as const;
type Changed = EditionChange["services"]["changed"][number];

function Services({ services, editionId }: { services: EditionChange["services"]; editionId: string }) {
  const t = useTranslations("edition.change");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const side = ({ status, evidence }: Changed["before"]) => (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <SignedWord of={STATUS_SIGNS[status]}>{words(`status.${status}`)}</SignedWord>
      <GradeWord grade={evidence} className="text-sm text-soft" />
    </span>
  );
  const columns: Column<Changed>[] = [
    {
      key: "service",
      header: t("service"),
      rowHeader: true,
      cell: ({ id, name }) => (
        <Link href={`/catalogue/${editionId}/${id}`} prefetch={false} className="text-accent hover:underline">
          {name[locale]}
        </Link>
      ),
    },
    { key: "before", header: t("before"), cell: ({ before }) => side(before) },
    { key: "after", header: t("after"), cell: ({ after }) => side(after) },
  ];
  return (
    <section aria-labelledby="services" className="flex flex-col gap-2">
      <h2 id="services">{t("services")}</h2>
      {services.changed.length === 0 ? (
        <p className="text-soft">{t("noService")}</p>
      ) : (
        <DataTable caption={t("services")} columns={columns} rows={services.changed} rowKey={({ id }) => id} />
      )}
      <Names label={t("added", { count: services.added.length })} names={services.added} />
      <Names label={t("removed", { count: services.removed.length })} names={services.removed} />
    </section>
  );
}

function Names({ label, names }: { label: string; names: EditionChange["services"]["added"] }) {
  const locale = useLocale() as Locale;
  if (names.length === 0) return null;
  return (
    <Disclosure summary={label}>
      <p className="max-w-prose text-sm text-soft">
        {names
          .map(({ name }) => name[locale])
          .sort((a, b) => a.localeCompare(b, locale))
          .join(" · ")}
      </p>
    </Disclosure>
  );
}
