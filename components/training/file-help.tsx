"use client";

import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { LEARNING_ROLES } from "@/lib/domain/training/role";
import { COLUMNS, type ColumnName, FILE_KINDS } from "@/lib/domain/training/training-file";

const NAMES = Object.keys(COLUMNS) as ColumnName[];
const EXAMPLE =
  "email;module;completed_on;score;name;roles\ncamille.exemple@exemple.fr;secnumcloud-label;2026-11-02;90;Camille Exemple;architect, security-officer";
const SCROLLABLE = { tabIndex: 0 } as const;

interface Named {
  readonly id: string;
  readonly title: string;
}

/** Which columns a file may have, under which headings, and the ids that stand in them. */
export function FileHelp({ modules }: { modules: readonly Named[] }) {
  const t = useTranslations("training.import");
  const words = useTranslations("training.role");
  const roles = LEARNING_ROLES.map((id) => ({ id, title: words(id) }));
  const needed = (name: ColumnName, kind: keyof typeof FILE_KINDS) => (FILE_KINDS[kind] as readonly ColumnName[]).includes(name);
  const columns: readonly Column<ColumnName>[] = [
    {
      key: "names",
      header: t("names"),
      rowHeader: true,
      cell: (name) => <code className="wrap-anywhere">{COLUMNS[name].join(", ")}</code>,
    },
    { key: "content", header: t("content"), cell: (name) => t(`expect.${name}`) },
    {
      key: "completions",
      header: t("forCompletions"),
      cell: (name) => t(needed(name, "completions") ? "isNeeded" : "isOptional"),
    },
    {
      key: "learners",
      header: t("forLearners"),
      cell: (name) =>
        name in { module: 0, completedOn: 0, score: 0 } ? "—" : t(needed(name, "learners") ? "isNeeded" : "isOptional"),
    },
  ];
  return (
    <section aria-labelledby="file-help" className="flex flex-col gap-3">
      <h2 id="file-help">{t("helpTitle")}</h2>
      <p className="max-w-prose text-soft">{t("helpLead")}</p>
      <DataTable caption={t("helpTitle")} columns={columns} rows={NAMES} rowKey={(name) => name} />
      <h3>{t("example")}</h3>
      <pre {...SCROLLABLE} className="overflow-x-auto border border-rule bg-sunken px-3 py-2 text-sm">
        <code>{EXAMPLE}</code>
      </pre>
      <Disclosure summary={t("roleIds")}>
        <Ids caption={t("roleIds")} rows={roles} />
      </Disclosure>
      <Disclosure summary={t("moduleIds")}>
        <Ids caption={t("moduleIds")} rows={modules} />
      </Disclosure>
    </section>
  );
}

function Ids({ caption, rows }: { caption: string; rows: readonly Named[] }) {
  const t = useTranslations("training.import");
  const columns: readonly Column<Named>[] = [
    { key: "id", header: t("id"), rowHeader: true, cell: ({ id }) => <code className="wrap-anywhere">{id}</code> },
    { key: "title", header: t("meaning"), cell: ({ title }) => title },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
