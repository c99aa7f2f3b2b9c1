import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SignedWord } from "@/components/ui/sign";
import type { Dashboard } from "@/lib/domain/dashboard/dashboard";
import type { Locale } from "@/lib/domain/locale";
import { formatDay, formatNumber } from "@/lib/i18n/format";
import { UnmetCriteria } from "./unmet-criteria";

type Gate = Dashboard["gates"][number];

/** Gates, blockers and what could not wait, as of that day. */
export function KeptLists({ dashboard: { gates, phase, operating, blockers, pressing } }: { dashboard: Dashboard }) {
  const t = useTranslations("milestone.sheet");
  const phases = useTranslations("eligibility-words.phase");
  return (
    <>
      <section aria-labelledby="gates" className="flex flex-col gap-3">
        <div>
          <h2 id="gates">{t("gates")}</h2>
          <p className="text-soft">{operating ? t("operating") : t("phase", { phase: phases(phase) })}</p>
        </div>
        <DataTable caption={t("gatesCaption")} columns={useGateColumns()} rows={gates} rowKey={(gate) => gate.phase} />
        <UnmetCriteria gates={gates} />
      </section>
      <div className="grid gap-6 lg:grid-cols-2">
        <section aria-labelledby="blockers" className="flex flex-col gap-2">
          <h2 id="blockers">{t("blockers")}</h2>
          {blockers.length === 0 ? <p className="text-soft">{t("noBlockers")}</p> : <BlockerList blockers={blockers} />}
        </section>
        <section aria-labelledby="pressing" className="flex flex-col gap-2">
          <h2 id="pressing">{t("pressing")}</h2>
          {pressing.length === 0 ? <p className="text-soft">{t("noPressing")}</p> : <PressingList pressing={pressing} />}
        </section>
      </div>
    </>
  );
}

function useGateColumns(): Column<Gate>[] {
  const t = useTranslations("milestone.sheet");
  const locale = useLocale() as Locale;
  const day = (value: string | null) => (value === null ? "—" : formatDay(locale, value));
  return [
    { key: "gate", header: t("gate"), rowHeader: true, cell: ({ title }) => title[locale] },
    { key: "due", header: t("due"), cell: ({ dueOn }) => day(dueOn) },
    { key: "passed", header: t("passed"), cell: ({ passedOn }) => day(passedOn) },
    {
      key: "unmet",
      header: t("unmet"),
      align: "end",
      cell: ({ unmet }) => <span className="figures">{formatNumber(locale, unmet.length)}</span>,
    },
  ];
}

/** Blockers with their verdict and how many workloads they hold back. */
export function BlockerList({ blockers }: { blockers: readonly Dashboard["blockers"][number][] }) {
  const t = useTranslations("milestone.compare.blockers");
  const verdicts = useTranslations("eligibility-words.verdict");
  const locale = useLocale() as Locale;
  return (
    <ul className="flex flex-col divide-y divide-rule border border-rule bg-raised">
      {blockers.map(({ service, verdict, workloads, because }) => (
        <li key={`${service?.id ?? ""} ${verdict} ${because[locale]}`} className="flex flex-col gap-0.5 px-3 py-2">
          <span className="flex flex-wrap items-center justify-between gap-x-3">
            <span className="font-medium">{t("one", { name: service?.name[locale] ?? t("nameless"), count: workloads })}</span>
            <SignedWord of={verdict}>{verdicts(verdict)}</SignedWord>
          </span>
          <span className="text-sm text-soft">{because[locale]}</span>
        </li>
      ))}
    </ul>
  );
}

function PressingList({ pressing }: { pressing: Dashboard["pressing"] }) {
  const t = useTranslations("milestone.sheet");
  const locale = useLocale() as Locale;
  return (
    <ul className="flex flex-col divide-y divide-rule border border-rule bg-raised">
      {pressing.map(({ workloadId, name, deadline, on }) => (
        <li key={workloadId} className="px-3 py-2 wrap-anywhere">
          {t("pressingOne", { name, deadline: deadline[locale] })}
          {on ? <span className="text-sm text-soft"> · {formatDay(locale, on)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
