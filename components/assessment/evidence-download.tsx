"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { fetchEvidence } from "@/lib/client/evidence";
import type { EvidenceRevisionView } from "@/lib/contract/evidence";
import type { AssessmentScope } from "./assessment-scope";
import { EvidenceProblem } from "./evidence-problem";

interface DownloadButtonProps {
  scope: AssessmentScope;
  evidenceId: string;
  revision: EvidenceRevisionView;
  label: string;
  /** Title of the document, for screen readers. */
  about: string;
}

/** Fetches a file, which the server verifies first, and hands it over; a refusal is told in words. */
export function DownloadButton({ scope, evidenceId, revision, label, about }: DownloadButtonProps) {
  const t = useTranslations("evidence.item");
  const fetching = useMutation({
    mutationFn: () => fetchEvidence(scope, evidenceId, revision.number),
    onSuccess: (blob) => handOver(blob, revision.fileName),
  });
  return (
    <>
      <button
        type="button"
        disabled={fetching.isPending}
        aria-label={t("actOn", { action: label, title: about })}
        onClick={() => fetching.mutate()}
        className="inline-flex min-h-11 items-center gap-1.5 text-sm text-accent hover:underline sm:min-h-7"
      >
        <Download className="size-4" aria-hidden="true" />
        {fetching.isPending ? t("downloading") : label}
      </button>
      {fetching.error ? (
        <div className="w-full">
          <EvidenceProblem title={t("notDownloaded")} error={fetching.error} />
        </div>
      ) : null}
    </>
  );
}

/** The browser keeps it as it keeps any download. */
function handOver(blob: Blob, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
