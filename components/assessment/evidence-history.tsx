"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { evidenceHistoryQuery } from "@/lib/client/evidence";
import type { EvidenceView } from "@/lib/contract/evidence";
import type { AssessmentScope } from "./assessment-scope";
import { DownloadButton } from "./evidence-download";
import { FileFacts } from "./evidence-facts";
import { EvidenceProblem } from "./evidence-problem";

/** Every file of a document, newest first, each with its whole hash. */
export function EvidenceHistory({ scope, evidence }: { scope: AssessmentScope; evidence: EvidenceView }) {
  const t = useTranslations("evidence.history");
  const query = useQuery(evidenceHistoryQuery(scope, evidence.id, evidence.revision.number));
  if (query.isPending) return <p className="text-sm text-soft">{t("loading")}</p>;
  if (query.error) return <EvidenceProblem title={t("failed")} error={query.error} />;
  return (
    <ol className="flex flex-col gap-2 text-sm">
      {query.data.items.map((revision) => (
        <li key={revision.number} className="flex min-w-0 flex-col border-l-3 border-rule pl-3">
          <span className="wrap-anywhere">{revision.fileName}</span>
          <span className="text-soft">
            <FileFacts revision={revision} />
          </span>
          <span className="text-soft">
            {t("hash")} <code className="break-all select-all">{revision.sha256}</code>
          </span>
          <span className="flex flex-wrap">
            <DownloadButton
              scope={scope}
              evidenceId={evidence.id}
              revision={revision}
              label={t("download", { number: revision.number })}
              about={evidence.title}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
