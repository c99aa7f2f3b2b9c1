"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox, Input, Select, Textarea } from "@/components/ui/field";
import { call } from "@/lib/client/call";
import {
  copyAssessment,
  returnAssessment,
  scheduleAssessment,
  takeSnapshot,
  validateAssessment,
} from "@/lib/client/programme-address";
import type { AssessmentHeadProps } from "./assessment-head";
import { ExportDialog } from "./export-dialog";
import { FormDialog } from "./form-dialog";
import { VersionDialog } from "./version-dialog";

export type Asked = "return" | "validate" | "snapshot" | "due" | "copy" | "version" | "export";

interface ActionDialogProps extends AssessmentHeadProps {
  asked: Asked;
  onClose: (said?: string) => void;
}

/** The question before an act: its words, its one field, and what is done. */
export function ActionDialog({ scope, questionnaire, moving, projects, refresh, may, asked, onClose }: ActionDialogProps) {
  const shared = { onClose, onDone: refresh };
  if (asked === "export") return <ExportDialog scope={scope} questionnaireId={questionnaire.id} onClose={() => onClose()} />;
  if (asked === "version") return <VersionDialog scope={scope} canAccept={may("assessment.manage")} onClose={onClose} />;
  if (asked === "return")
    return (
      <FormDialog {...shared} words="return" save={(note) => call(returnAssessment, { params: scope, body: { note } })} required>
        {(control) => <Textarea {...control} maxLength={4_000} />}
      </FormDialog>
    );
  if (asked === "validate")
    return (
      <FormDialog {...shared} words="validate" save={(note) => call(validateAssessment, { params: scope, body: { note } })}>
        {(control) => <Textarea {...control} maxLength={4_000} />}
      </FormDialog>
    );
  if (asked === "snapshot")
    return (
      <FormDialog {...shared} words="snapshot" save={(name) => call(takeSnapshot, { params: scope, body: { name } })} required>
        {(control) => <Input {...control} maxLength={200} autoComplete="off" />}
      </FormDialog>
    );
  if (asked === "due")
    return (
      <FormDialog
        {...shared}
        words="due"
        value={moving.dueOn ?? ""}
        save={(day) => call(scheduleAssessment, { params: scope, body: { dueOn: day || null } })}
      >
        {(control) => <Input {...control} type="date" className="max-w-52" />}
      </FormDialog>
    );
  return <CopyDialog {...shared} scope={scope} projects={projects} />;
}

type CopyDialogProps = Pick<AssessmentHeadProps, "scope" | "projects"> & {
  onClose: (said?: string) => void;
  onDone: () => Promise<void>;
};

/** Where the answers go, and whether the documents go with them. */
function CopyDialog({ scope, projects, ...shared }: CopyDialogProps) {
  const t = useTranslations("assessment.actions");
  const [withEvidence, setWithEvidence] = useState(true);
  return (
    <FormDialog
      {...shared}
      words="copy"
      required
      save={async (toProjectId) => {
        const { copied, untouched, files } = await call(copyAssessment, { params: scope, body: { toProjectId, withEvidence } });
        return `${t("copied", { copied, untouched })} ${files > 0 ? t("copiedFiles", { count: files }) : ""}`.trim();
      }}
      more={
        <Checkbox
          label={t("withEvidence")}
          hint={t("withEvidenceHint")}
          checked={withEvidence}
          onChange={({ target }) => setWithEvidence(target.checked)}
        />
      }
    >
      {(control) => (
        <Select {...control}>
          <option value="">{t("chooseProject")}</option>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </FormDialog>
  );
}
