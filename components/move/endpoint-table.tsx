import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { GradeMark, type GradeName } from "@/components/ui/grade-mark";
import type { MoveEndpoint } from "@/lib/contract/move";
import type { Locale } from "@/lib/domain/locale";
import { hostPatterns } from "@/lib/domain/move/host-pattern";
import type { Confidence } from "@/lib/domain/move/words";
import { CopyList } from "./copy-list";
import { LONG_CELL } from "./long-cell";
import type { SourceNumbers } from "./source-numbers";
import { SourceRefs } from "./source-refs";

const STEPS: Readonly<Record<Confidence, GradeName>> = {
  confirmed: "confirmed",
  seen: "strong",
  uncertain: "weak",
  inferred: "weak",
  none: "none",
};

/** The addresses that change, each with its counterpart and how far that is known; as a table and as lists to copy. */
export function EndpointTable({ endpoints, numbers }: { endpoints: readonly MoveEndpoint[]; numbers: SourceNumbers }) {
  const t = useTranslations("move.addresses");
  return (
    <section aria-labelledby="move-addresses" className="flex flex-col gap-3">
      <div>
        <h2 id="move-addresses">{t("title")}</h2>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </div>
      <DataTable caption={t("caption")} columns={useColumns(numbers)} rows={endpoints} rowKey={({ id }) => id} />
      <Lists endpoints={endpoints} />
    </section>
  );
}

function Lists({ endpoints }: { endpoints: readonly MoveEndpoint[] }) {
  const t = useTranslations("move.addresses");
  const bleu = hostPatterns(endpoints.map((one) => one.bleu));
  const today = hostPatterns(endpoints.map((one) => one.today));
  const words = { copy: t("copy"), copied: t("copied"), selected: t("selectedHint") };
  return (
    <div data-print="no" className="flex flex-col gap-1">
      <CopyList summary={t("copyBleu", { count: bleu.length })} names={bleu} words={words} />
      <CopyList summary={t("copyToday", { count: today.length })} names={today} words={words} />
    </div>
  );
}

function useColumns(numbers: SourceNumbers): readonly Column<MoveEndpoint>[] {
  const t = useTranslations("move.addresses");
  const words = useTranslations("move.confidence");
  const locale = useLocale() as Locale;
  return [
    {
      key: "name",
      header: t("name"),
      rowHeader: true,
      cell: ({ name, always }) => (
        <>
          {name[locale]}
          {always ? <span className="block text-sm font-normal text-soft">{t("every")}</span> : null}
        </>
      ),
    },
    {
      key: "today",
      header: t("today"),
      className: `sm:w-[24%] ${LONG_CELL}`,
      cell: ({ today }) => <Address value={today} none={t("noToday")} />,
    },
    {
      key: "bleu",
      header: t("bleu"),
      className: `sm:w-[34%] ${LONG_CELL}`,
      cell: ({ bleu, note }) => (
        <>
          <Address value={bleu} none={t("noBleu")} />
          {note ? <span className="block text-sm wrap-anywhere text-soft">{note[locale]}</span> : null}
        </>
      ),
    },
    {
      key: "confidence",
      header: t("confidence"),
      className: LONG_CELL,
      cell: ({ confidence, sources }) => (
        <>
          <GradeMark grade={STEPS[confidence]} label={words(confidence)} />
          <SourceRefs sources={sources} numbers={numbers} />
        </>
      ),
    },
  ];
}

function Address({ value, none }: { value: string | null; none: string }) {
  if (value === null) return <span className="text-soft">{none}</span>;
  const [first, ...rest] = value.split(/(?=[./])/);
  return (
    <code className="text-sm wrap-anywhere select-all">
      {first}
      {rest.map((part) => (
        <Fragment key={part}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </code>
  );
}
