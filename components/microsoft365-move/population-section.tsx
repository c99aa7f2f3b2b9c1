import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { SignedWord, type SignName } from "@/components/ui/sign";
import { StackedBar } from "@/components/ui/stacked-bar";
import type { Microsoft365PopulationsView } from "@/lib/contract/microsoft365-move";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";

type Populations = Microsoft365PopulationsView;
type Affected = Populations["services"][number];
type Group = Populations["groups"][number];
const SIGN = { lost: "redesign", "in-doubt": "unknown", kept: "eligible" } as const satisfies Record<string, SignName>;
const ORDER = ["lost", "in-doubt", "kept"] as const;

/** Who uses what would be lost or is in doubt. */
export function PopulationSection({ populations }: { populations: Populations | null }) {
  const t = useTranslations("microsoft365-move.populations");
  return (
    <section aria-labelledby="m365-populations" className="flex flex-col gap-3">
      <div>
        <h2 id="m365-populations">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      </div>
      {populations ? <Told populations={populations} /> : <p className="max-w-prose text-soft">{t("empty")}</p>}
    </section>
  );
}

function Told({ populations }: { populations: Populations }) {
  const t = useTranslations("microsoft365-move.populations");
  const { people, notListed, services, groups } = populations;
  const columns = useServiceColumns(notListed > 0);
  const groupColumns = useGroupColumns();
  const seen = services.filter(({ users }) => (users ?? 0) > 0);
  const unmeasured = services.filter(({ users }) => users === null);
  return (
    <>
      <Picture populations={populations} />
      <p className="text-sm text-soft">
        {t("total", { count: people })} {t("notListed", { count: notListed })}
      </p>
      {seen.length === 0 ? (
        <p className="max-w-prose text-soft">{t("none")}</p>
      ) : (
        <DataTable caption={t("caption")} columns={columns} rows={seen} rowKey={({ id }) => id} />
      )}
      {unmeasured.length === 0 ? null : (
        <Disclosure summary={t("unmeasured", { count: unmeasured.length })}>
          <DataTable caption={t("unmeasuredCaption")} columns={columns} rows={unmeasured} rowKey={({ id }) => id} />
        </Disclosure>
      )}
      {groups.length === 0 ? null : (
        <Disclosure summary={t("groups")}>
          <DataTable caption={t("groupsCaption")} columns={groupColumns} rows={groups} rowKey={keyOf} />
        </Disclosure>
      )}
    </>
  );
}

function keyOf({ lost, inDoubt }: Group): string {
  return [...lost, { id: "|" }, ...inDoubt].map(({ id }) => id).join(" ");
}

function Picture({ populations: { byLoss } }: { populations: Populations }) {
  const t = useTranslations("microsoft365-move.populations");
  const locale = useLocale() as Locale;
  const total = ORDER.reduce((sum, loss) => sum + (byLoss[loss] ?? 0), 0);
  const segments = ORDER.map((loss) => {
    const value = byLoss[loss] ?? 0;
    const share = total === 0 ? "" : ` (${formatShare(locale, value, total)})`;
    return { key: loss, sign: SIGN[loss], value, label: t(`loss.${loss}`), text: `${t("people", { count: value })}${share}` };
  });
  const parts = segments.map(({ label, text }) => `${label} ${text}`).join(", ");
  return <StackedBar label={t("picture", { parts })} segments={segments} />;
}

function useServiceColumns(partial: boolean): Column<Affected>[] {
  const t = useTranslations("microsoft365-move.populations");
  const locale = useLocale() as Locale;
  const missing = <span className="text-sm text-soft">{t("notReported")}</span>;
  const figure = (value: number | null) =>
    value === null ? missing : <span className="figures">{formatNumber(locale, value)}</span>;
  return [
    { key: "service", header: t("service"), rowHeader: true, cell: ({ name }) => name[locale] },
    {
      key: "becomes",
      header: t("becomes"),
      cell: ({ loss }) => <SignedWord of={SIGN[loss]}>{t(`lossHint.${loss}`)}</SignedWord>,
    },
    { key: "users", header: t("users"), align: "end", cell: ({ users }) => figure(users) },
    {
      key: "equipped",
      header: t("equipped"),
      align: "end",
      // A feature without a plan of its own is in no licence by name.
      cell: ({ equipped }) =>
        equipped === 0 ? (
          "—"
        ) : equipped !== null && partial ? (
          <span className="figures">{t("atLeast", { count: formatNumber(locale, equipped) })}</span>
        ) : (
          figure(equipped)
        ),
    },
  ];
}

function useGroupColumns(): Column<Group>[] {
  const t = useTranslations("microsoft365-move.populations");
  const locale = useLocale() as Locale;
  const names = (of: Group["lost"]) => (of.length === 0 ? "—" : of.map(({ name }) => name[locale]).join(", "));
  return [
    {
      key: "people",
      header: t("group"),
      rowHeader: true,
      cell: ({ people }) => <span className="figures">{t("people", { count: people })}</span>,
    },
    { key: "lost", header: t("groupLost"), cell: ({ lost }) => names(lost) },
    { key: "doubt", header: t("groupDoubt"), cell: ({ inDoubt }) => names(inDoubt) },
  ];
}
