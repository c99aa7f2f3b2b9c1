"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ProjectScope } from "@/lib/client/eligibility";
import { tenantFaultsUrl } from "@/lib/client/microsoft365-import";
import type { TenantImportView } from "@/lib/contract/microsoft365-import";
import type { Locale } from "@/lib/domain/locale";
import { ProblemFace } from "./problem-face";
import type { TenantOutcome } from "./use-tenant-upload";

interface UploadOutcomeProps {
  scope: ProjectScope;
  outcome: TenantOutcome;
  /** Sends the file again, as the report that the user says it is. */
  onAgain: (report?: string) => void;
}

/** What became of one file: what was read and what was not, or why nothing was taken and what to do. */
export function UploadOutcome({ scope, outcome: { order, view, error }, onAgain }: UploadOutcomeProps) {
  const t = useTranslations("microsoft365-import.upload");
  const { name } = order.file;
  if (view === null) return <ProblemFace title={t("failed", { name })} error={error} onRetry={() => onAgain(order.report)} />;
  return view.failure ? (
    <Refused scope={scope} view={view} failure={view.failure} onAgain={onAgain} />
  ) : (
    <Taken scope={scope} view={view} />
  );
}

interface RefusedProps {
  scope: ProjectScope;
  view: TenantImportView;
  failure: NonNullable<TenantImportView["failure"]>;
  onAgain: (report: string) => void;
}

function Refused({ scope, view: { id, fileName: name, rejected }, failure, onAgain }: RefusedProps) {
  const t = useTranslations("microsoft365-import");
  const candidates = failure.params.candidates?.split(",") ?? [];
  return (
    <Notice tone="danger" title={t("upload.refused", { name })} className="flex flex-col items-start gap-1">
      <p>{t(`refusals.${failure.code}.what`)}</p>
      {rejected > 0 ? (
        <p>
          {t("upload.allLeftOut", { count: rejected })} <Reasons scope={scope} id={id} />
        </p>
      ) : (
        <p>{t("upload.todo", { todo: t(`refusals.${failure.code}.todo`) })}</p>
      )}
      {failure.params.line ? <p className="text-sm text-soft">{t("upload.cutAt", { line: failure.params.line })}</p> : null}
      {failure.params.seen ? (
        <p className="text-sm wrap-anywhere text-soft">{t("upload.seen", { seen: failure.params.seen })}</p>
      ) : null}
      {candidates.length > 0 ? (
        <fieldset className="flex flex-wrap gap-2 pt-1">
          <legend className="pb-1 font-semibold">{t("upload.choose")}</legend>
          {candidates.map((kind) => (
            <Button key={kind} size="small" onClick={() => onAgain(kind)}>
              {t("upload.again", { kind: t(`kinds.${kind}`) })}
            </Button>
          ))}
        </fieldset>
      ) : null}
    </Notice>
  );
}

/** Why lines were left out, as a file to work from. */
function Reasons({ scope, id }: { scope: ProjectScope; id: string }) {
  const t = useTranslations("microsoft365-import.upload");
  const locale = useLocale() as Locale;
  return (
    <a href={tenantFaultsUrl(scope, id, locale)} download className="text-accent underline decoration-control">
      {t("reasons")}
    </a>
  );
}

function Taken({ scope, view }: { scope: ProjectScope; view: TenantImportView }) {
  const t = useTranslations("microsoft365-import");
  const { fileName: name, rows, rejected, unknownColumns, missingColumns } = view;
  return (
    <Notice tone={rejected > 0 ? "notice" : "plain"}>
      <p className="wrap-anywhere">
        {t("upload.taken", { name, kind: t(`kinds.${view.kind ?? "unrecognised"}`), rows, rejected })}{" "}
        {rejected > 0 ? <Reasons scope={scope} id={view.id} /> : null}
      </p>
      {unknownColumns.length > 0 ? (
        <p className="text-sm wrap-anywhere text-soft">{t("upload.unknownColumns", { names: unknownColumns.join(", ") })}</p>
      ) : null}
      {missingColumns.length > 0 ? (
        <p className="text-sm wrap-anywhere text-soft">{t("upload.missingColumns", { names: missingColumns.join(", ") })}</p>
      ) : null}
    </Notice>
  );
}
