"use client";

import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { QuestionnaireFilePreview } from "@/lib/contract/own-questionnaire";
import { READING_STANDINGS } from "@/lib/domain/exchange/konveyor-words";

type Remark = QuestionnaireFilePreview["remarks"][number];
type Line = QuestionnaireFilePreview["lines"][number];
const SHOWN = 40;
const TONES = { wrong: "danger", kept: "notice", left: "notice", note: "plain" } as const;

/** Lines of which something is to be said: what is wrong first, then what has no effect, what is left out, what to know. */
export function OwnRemarks({ remarks, count }: { remarks: readonly Remark[]; count: number }) {
  const t = useTranslations("own-questionnaire.import");
  const [all, setAll] = useState(false);
  const columns = useRemarkColumns();
  const ordered = READING_STANDINGS.flatMap((standing) => remarks.filter((one) => one.standing === standing));
  return (
    <section aria-labelledby="file-remarks" className="flex flex-col items-start gap-3">
      <h4 id="file-remarks">{t("remarksTitle", { count })}</h4>
      <div className="w-full">
        <DataTable
          caption={t("remarksTitle", { count })}
          columns={columns}
          rows={all ? ordered : ordered.slice(0, SHOWN)}
          rowKey={({ line, field, code }) => `${line} ${field} ${code}`}
        />
      </div>
      {!all && ordered.length > SHOWN ? (
        <Button onClick={() => setAll(true)}>{t("showAll", { count: ordered.length })}</Button>
      ) : null}
      {remarks.length < count ? <p className="text-sm text-soft">{t("remarksMore", { count: remarks.length })}</p> : null}
    </section>
  );
}

function useRemarkColumns(): Column<Remark>[] {
  const t = useTranslations("own-questionnaire.import");
  const standings = useTranslations("own-questionnaire.standings");
  const codes = useTranslations("own-questionnaire.codes");
  return [
    {
      key: "line",
      header: t("line"),
      rowHeader: true,
      className: "sm:w-24",
      cell: ({ line }) => <span className="figures whitespace-nowrap">{t("lineAt", { line })}</span>,
    },
    {
      key: "field",
      header: t("field"),
      className: "sm:w-1/4",
      cell: ({ field }) => <FieldName field={field} />,
    },
    {
      key: "standing",
      header: t("standing"),
      className: "sm:w-44",
      cell: ({ standing }) => <Badge tone={TONES[standing]}>{standings(standing)}</Badge>,
    },
    {
      key: "given",
      header: t("given"),
      className: "sm:w-1/5",
      cell: ({ given }) => (given ? <span className="wrap-anywhere">{given}</span> : "—"),
    },
    { key: "said", header: t("said"), cell: ({ code }) => codes(code) },
  ];
}

/** A path that may break after each of its dots. */
function FieldName({ field }: { field: string }) {
  const [first, ...rest] = field.split(".");
  return (
    <code className="text-sm wrap-anywhere">
      {first}
      {rest.map((part) => (
        <Fragment key={part}>
          .<wbr />
          {part}
        </Fragment>
      ))}
    </code>
  );
}

/** Every line that was read, and as what; folded, since there are hundreds. */
export function OwnLines({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations("own-questionnaire.import");
  const parts = useTranslations("own-questionnaire.parts");
  const risks = useTranslations("own-questionnaire.risks");
  const [open, setOpen] = useState(false);
  const columns: Column<Line>[] = [
    {
      key: "line",
      header: t("line"),
      rowHeader: true,
      className: "sm:w-24",
      cell: ({ line }) => <span className="figures whitespace-nowrap">{t("lineAt", { line })}</span>,
    },
    { key: "part", header: t("part"), className: "sm:w-36", cell: ({ part }) => parts(part) },
    {
      key: "text",
      header: t("text"),
      cell: ({ part, text }) => (
        <span className={part === "answer" ? "wrap-anywhere" : "font-medium wrap-anywhere"}>{text || "—"}</span>
      ),
    },
    { key: "risk", header: t("risk"), className: "sm:w-44", cell: ({ risk }) => (risk ? risks(risk) : "—") },
  ];
  return (
    <details className="border border-rule bg-raised" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-11 cursor-pointer px-3 py-2.5 font-semibold">{t("linesTitle", { count: lines.length })}</summary>
      {open ? (
        <DataTable
          caption={t("linesTitle", { count: lines.length })}
          columns={columns}
          rows={lines}
          rowKey={({ line, part, text }) => `${line} ${part} ${text}`}
        />
      ) : null}
    </details>
  );
}
