"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileDrop } from "@/components/ui/file-drop";
import { call } from "@/lib/client/call";
import type { EvidenceAbout } from "@/lib/client/evidence";
import { changeEvidence, withdrawEvidence } from "@/lib/client/programme-address";
import type { EvidenceView } from "@/lib/contract/evidence";
import { EvidenceDialog } from "./evidence-dialog";
import type { EvidenceAction } from "./evidence-item";
import { useEvidencePlace } from "./evidence-scope";
import { WithdrawDialog } from "./withdraw-dialog";

interface EvidenceChangeProps {
  evidence: EvidenceView;
  action: EvidenceAction;
  onClose: () => void;
}

/** The question before a document is revised, described otherwise or withdrawn. */
export function EvidenceChange({ evidence, action, onClose }: EvidenceChangeProps) {
  const { scope, refresh, onFiled } = useEvidencePlace();
  const { id: evidenceId, title, kind, expiresOn } = evidence;
  const about: EvidenceAbout = { title, kind, expiresOn: expiresOn ?? "" };
  const params = { ...scope, evidenceId };
  const follow = async (view: EvidenceView) => {
    onFiled(view);
    await refresh();
  };
  if (action === "revise") return <Revision evidence={evidence} about={about} onClose={onClose} />;
  if (action === "change")
    return (
      <EvidenceDialog
        words="change"
        about={about}
        save={async (next) =>
          follow(await call(changeEvidence, { params, body: { ...next, expiresOn: next.expiresOn || null } }))
        }
        onClose={onClose}
      />
    );
  return (
    <WithdrawDialog
      title={title}
      save={async (note) => follow(await call(withdrawEvidence, { params, body: { note } }))}
      onClose={onClose}
    />
  );
}

/** First the file, then until when it holds. */
function Revision({ evidence, about, onClose }: Omit<EvidenceChangeProps, "action"> & { about: EvidenceAbout }) {
  const t = useTranslations("evidence.block");
  const { uploads } = useEvidencePlace();
  const [file, setFile] = useState<File | null>(null);
  const { questionId, id: evidenceId } = evidence;
  if (!file) return <FileDrop label={t("revise")} hint={t("drop")} onFile={setFile} />;
  return (
    <EvidenceDialog
      words="revise"
      file={file}
      about={about}
      save={async (next) => uploads.start({ questionId, evidenceId, file, about: next })}
      onClose={onClose}
    />
  );
}
