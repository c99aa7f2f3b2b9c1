import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { FiledEvidence } from "@/lib/contract/evidence";
import type { Locale } from "@/lib/domain/locale";
import { DownloadButton } from "./evidence-download";
import { ExpiryMark, FileFacts } from "./evidence-facts";

interface EvidenceTableProps {
  items: readonly FiledEvidence[];
  scope: ProjectScope;
  base: string;
}

/** Documents of a project, each with the question that it proves. */
export function EvidenceTable({ items, scope, base }: EvidenceTableProps) {
  const t = useTranslations("evidence.list");
  const kinds = useTranslations("evidence.kinds");
  const item = useTranslations("evidence.item");
  const locale = useLocale() as Locale;
  const columns: Column<FiledEvidence>[] = [
    {
      key: "title",
      header: t("document"),
      rowHeader: true,
      cell: ({ title, kind }) => (
        <>
          <span className="wrap-anywhere">{title}</span>
          <span className="block text-sm font-normal text-soft">{kinds(kind)}</span>
        </>
      ),
    },
    {
      key: "question",
      header: t("question"),
      cell: ({ assessmentId, questionId, questionnaire, question }) => (
        <>
          <Link href={`${base}/assessments/${assessmentId}?question=${questionId}`} className="text-accent hover:underline">
            {question?.[locale] ?? t("noQuestion")}
          </Link>
          <span className="block text-sm text-soft">{questionnaire[locale]}</span>
        </>
      ),
    },
    {
      key: "file",
      header: t("file"),
      cell: ({ revision }) => (
        <span className="text-sm text-soft">
          <FileFacts revision={revision} />
        </span>
      ),
    },
    {
      key: "expiry",
      header: t("expiry"),
      cell: (evidence) =>
        evidence.validity === "lasting" ? <span className="text-soft">—</span> : <ExpiryMark evidence={evidence} />,
    },
    {
      key: "download",
      header: t("get"),
      cell: ({ id, assessmentId, title, revision }) => (
        <DownloadButton
          scope={{ ...scope, assessmentId }}
          evidenceId={id}
          revision={revision}
          label={item("download")}
          about={title}
        />
      ),
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={items} rowKey={({ id }) => id} />;
}
