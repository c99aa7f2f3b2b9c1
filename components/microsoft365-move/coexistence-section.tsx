import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SignedWord, type SignName } from "@/components/ui/sign";
import type { CoexistenceView } from "@/lib/contract/microsoft365-move";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/i18n/format";
import { SourceLines } from "./source-lines";

const SIGN = { "to-prepare": "redesign", unknown: "unknown", ready: "eligible" } as const satisfies Record<string, SignName>;

/** What living beside the former tenant asks for, matter by matter. */
export function CoexistenceSection({ answers }: { answers: readonly CoexistenceView[] }) {
  const t = useTranslations("microsoft365-move.coexistence");
  const columns = useColumns();
  const count = (state: CoexistenceView["state"]) => answers.filter((one) => one.state === state).length;
  return (
    <section aria-labelledby="m365-coexistence" className="flex flex-col gap-3">
      <div>
        <h2 id="m365-coexistence">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
        <p className="figures text-sm">
          {t("summary", { prepare: count("to-prepare"), unknown: count("unknown"), ready: count("ready") })}
        </p>
      </div>
      <DataTable caption={t("caption")} columns={columns} rows={answers} rowKey={({ id }) => id} />
    </section>
  );
}

function useColumns(): Column<CoexistenceView>[] {
  const t = useTranslations("microsoft365-move.coexistence");
  const locale = useLocale() as Locale;
  return [
    { key: "matter", header: t("matter"), rowHeader: true, cell: ({ name }) => name[locale] },
    { key: "state", header: t("state"), cell: ({ state }) => <SignedWord of={SIGN[state]}>{t(`states.${state}`)}</SignedWord> },
    { key: "why", header: t("why"), cell: (answer) => <Why answer={answer} /> },
    {
      key: "remedy",
      header: t("remedy"),
      cell: ({ remedy, state }) => (
        <p className="max-w-prose text-left sm:min-w-48">{state === "ready" ? "—" : remedy[locale]}</p>
      ),
    },
  ];
}

function Why({ answer: { because, figures, sources } }: { answer: CoexistenceView }) {
  const t = useTranslations("microsoft365-move.coexistence");
  const locale = useLocale() as Locale;
  const shown = (value: number | string | null | undefined): string => {
    if (value === null || value === undefined) return t("notReported");
    return typeof value === "number" ? formatNumber(locale, value) : t(`level.${value as "anyone"}`);
  };
  return (
    <div className="flex max-w-prose flex-col gap-1 text-left sm:min-w-56">
      <p>{because[locale].replace(/\{(\w+)\}/g, (_, name: string) => shown(figures[name]))}</p>
      <LateDisclosure summary={<span className="text-sm">{t("sources")}</span>}>
        <SourceLines sources={sources} />
      </LateDisclosure>
    </div>
  );
}
