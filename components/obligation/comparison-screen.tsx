import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Field, Select } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import type { ObligationComparison } from "@/lib/contract/obligation";
import type { Locale } from "@/lib/domain/locale";
import { LEVELS, type Level } from "@/lib/domain/obligation/obligation";
import { formatNumber } from "@/lib/i18n/format";
import { LevelWord } from "./level-word";
import { useNameOf } from "./workload-name";

interface ComparisonScreenProps {
  view: ObligationComparison;
  base: string;
  /** The level whose workloads are listed; null: those that change. */
  level: Level | null;
}

/** The obligations of a project, and what changes under another state of the texts. */
export function ComparisonScreen({ view, base, level }: ComparisonScreenProps) {
  const t = useTranslations("obligation.comparison");
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="flex flex-col gap-1">
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </div>
        <LinkButton href={`${base}/obligations/derogations`}>{t("register")}</LinkButton>
      </header>
      {view.workloads === 0 ? (
        <Empty title={t("emptyTitle")} action={<LinkButton href={`${base}/inventory`}>{t("emptyAction")}</LinkButton>}>
          {t("emptyBody")}
        </Empty>
      ) : (
        <>
          <Choice view={view} />
          <Changes view={view} />
          <Counts view={view} base={base} />
          <Listed view={view} base={base} level={level} />
        </>
      )}
    </div>
  );
}

/** A plain form: the choice stands in the address and needs no script. */
function Choice({ view }: { view: ObligationComparison }) {
  const t = useTranslations("obligation.comparison");
  const locale = useLocale() as Locale;
  const options = view.ruleSets.map(({ id, title }) => (
    <option key={id} value={id}>
      {title[locale]}
    </option>
  ));
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <Field label={t("from")} className="w-full sm:w-72">
        {(control) => (
          <Select {...control} key={view.from} name="from" defaultValue={view.from}>
            {options}
          </Select>
        )}
      </Field>
      <Field label={t("to")} className="w-full sm:w-72">
        {(control) => (
          <Select {...control} key={view.to} name="to" defaultValue={view.to}>
            {options}
          </Select>
        )}
      </Field>
      <Button type="submit">{t("compare")}</Button>
    </form>
  );
}

/** What the texts themselves brought, from the later of the two back to the earlier. */
function Changes({ view }: { view: ObligationComparison }) {
  const t = useTranslations("obligation.comparison");
  const locale = useLocale() as Locale;
  const [earlier = "", later = ""] = [view.from, view.to].sort();
  const between = view.ruleSets.filter(({ id }) => id > earlier && id <= later);
  if (between.length === 0) return null;
  return (
    <section aria-labelledby="changes" className="flex flex-col gap-2">
      <h2 id="changes">{t("changes")}</h2>
      <dl className="flex flex-col gap-2">
        {between.map(({ id, title, changes }) => (
          <div key={id} className="border-l-3 border-control bg-raised px-4 py-2">
            <dt className="font-medium">{title[locale]}</dt>
            <dd className="max-w-prose">{changes[locale]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Counts({ view, base }: { view: ObligationComparison; base: string }) {
  const t = useTranslations("obligation.comparison");
  const locale = useLocale() as Locale;
  const titleOf = (id: string) => view.ruleSets.find((set) => set.id === id)?.title[locale] ?? id;
  const columns: readonly Column<Level>[] = [
    { key: "level", header: t("level"), rowHeader: true, cell: (level) => <LevelWord level={level} /> },
    { key: "from", header: titleOf(view.from), align: "end", cell: (level) => formatNumber(locale, view.byLevel.from[level]) },
    {
      key: "to",
      header: titleOf(view.to),
      align: "end",
      cell: (level) =>
        view.byLevel.to[level] === 0 ? (
          formatNumber(locale, 0)
        ) : (
          <Link
            href={`${base}/obligations?from=${view.from}&to=${view.to}&level=${level}`}
            prefetch={false}
            aria-label={t("listLevel", { count: view.byLevel.to[level], level: t(`levelOf.${level}`) })}
            className="text-accent hover:underline"
          >
            {formatNumber(locale, view.byLevel.to[level])}
          </Link>
        ),
    },
  ];
  return (
    <section aria-labelledby="counts" className="flex flex-col gap-2">
      <h2 id="counts">{t("counts", { count: view.workloads })}</h2>
      <DataTable caption={t("countsCaption")} columns={columns} rows={LEVELS} rowKey={(level) => level} />
    </section>
  );
}

function Listed({ view, base, level }: ComparisonScreenProps) {
  const t = useTranslations("obligation.comparison");
  const nameOf = useNameOf();
  const { items, total } = view.listed;
  type Item = (typeof items)[number];
  const columns: readonly Column<Item>[] = [
    {
      key: "name",
      header: t("workload"),
      rowHeader: true,
      cell: ({ id, name, key }) => (
        <Link href={`${base}/workloads/${id}?texts=${view.to}`} prefetch={false} className="text-accent hover:underline">
          {nameOf({ name, key })}
        </Link>
      ),
    },
    { key: "from", header: t("before"), cell: (row) => <LevelWord level={row.from} /> },
    { key: "to", header: t("after"), cell: (row) => <LevelWord level={row.to} /> },
  ];
  return (
    <section aria-labelledby="listed" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-5">
        <h2 id="listed">
          {level === null ? t("changed", { count: total }) : t("listLevel", { count: total, level: t(`levelOf.${level}`) })}
        </h2>
        {level === null ? null : (
          <Link href={`${base}/obligations?from=${view.from}&to=${view.to}`} className="text-accent hover:underline">
            {t("showChanged")}
          </Link>
        )}
      </div>
      {total === 0 ? <p className="text-soft">{t(level === null ? "nothingChanges" : "noneOfLevel")}</p> : null}
      {total > 0 ? <DataTable caption={t("listedCaption")} columns={columns} rows={items} rowKey={({ id }) => id} /> : null}
      {total > items.length ? <p className="text-sm text-soft">{t("first", { shown: items.length, total })}</p> : null}
    </section>
  );
}
