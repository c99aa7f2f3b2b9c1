"use client";

import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { FileDrop } from "@/components/ui/file-drop";
import type { EvidenceView } from "@/lib/contract/evidence";
import type { Question } from "@/lib/domain/assessment/questionnaire";
import { EvidenceDialog } from "./evidence-dialog";
import { EvidenceItem } from "./evidence-item";
import { useEvidencePlace, useUploads } from "./evidence-scope";
import { EvidenceUploadLine } from "./evidence-upload-line";

interface EvidenceBlockProps {
  question: Question;
  canAnswer: boolean;
}

/** The documents of a question: those that are there, those on their way, and a place for another one. */
export const EvidenceBlock = memo(function EvidenceBlock({ question, canAnswer }: EvidenceBlockProps) {
  const t = useTranslations("evidence.block");
  const { uploads, items } = useEvidencePlace();
  const own = items.filter(({ questionId }) => questionId === question.id);
  const onTheirWay = useUploads(uploads).filter(({ order }) => order.questionId === question.id);
  const kept = own.filter(({ withdrawn }) => withdrawn === null);
  const gone = own.filter(({ withdrawn }) => withdrawn !== null);
  const asks = question.kind === "evidence";
  if (!canAnswer && own.length === 0) return null;
  return (
    <Disclosure
      summary={kept.length > 0 ? t("some", { count: kept.length }) : t("none")}
      open={asks || own.length > 0 || onTheirWay.length > 0}
    >
      <div className="flex flex-col gap-3">
        <Documents items={kept} canAnswer={canAnswer} />
        {onTheirWay.map((upload) => (
          <EvidenceUploadLine key={upload.id} upload={upload} />
        ))}
        {canAnswer ? <NewDocument questionId={question.id} /> : null}
        {gone.length > 0 ? (
          <Disclosure summary={t("gone", { count: gone.length })}>
            <Documents items={gone} canAnswer={false} />
          </Disclosure>
        ) : null}
      </div>
    </Disclosure>
  );
});

function Documents({ items, canAnswer }: { items: readonly EvidenceView[]; canAnswer: boolean }) {
  if (items.length === 0) return null;
  return (
    <ul className="flex flex-col gap-3">
      {items.map((evidence) => (
        <EvidenceItem key={evidence.id} evidence={evidence} canAnswer={canAnswer} />
      ))}
    </ul>
  );
}

function NewDocument({ questionId }: { questionId: string }) {
  const t = useTranslations("evidence.block");
  const { uploads } = useEvidencePlace();
  const [file, setFile] = useState<File | null>(null);
  return (
    <FileDrop label={t("add")} hint={t("drop")} onFile={setFile}>
      {file ? (
        <EvidenceDialog
          words="add"
          file={file}
          about={{ title: titleOf(file.name), kind: "other", expiresOn: "" }}
          save={async (about) => uploads.start({ questionId, evidenceId: null, file, about })}
          onClose={() => setFile(null)}
        />
      ) : null}
    </FileDrop>
  );
}

/** A file's name is a title to begin with. */
function titleOf(name: string): string {
  return name.replace(/\.\w{1,5}$/, "").slice(0, 300);
}
