"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { archiveProject, editProject } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { ProblemFace } from "./problem-face";
import { ProjectNameDialog } from "./project-name-dialog";

export interface NamedProject {
  readonly id: string;
  readonly name: string;
}
interface ProjectActionsProps {
  organisationId: string;
  project: NamedProject;
}

/** What may be done to a project of the list. */
export function ProjectActions({ organisationId, project }: ProjectActionsProps) {
  const t = useTranslations("organisation.projects");
  const [open, setOpen] = useState<"rename" | "archive" | null>(null);
  const close = () => setOpen(null);
  const params = { organisationId, projectId: project.id };
  return (
    <div className="flex gap-2 max-sm:flex-wrap">
      <Button size="small" onClick={() => setOpen("rename")} aria-label={t("renameOf", { name: project.name })}>
        {t("rename")}
      </Button>
      <Button size="small" onClick={() => setOpen("archive")} aria-label={t("archiveOf", { name: project.name })}>
        {t("archive")}
      </Button>
      <ProjectNameDialog
        open={open === "rename"}
        onClose={close}
        title={t("renameOf", { name: project.name })}
        submitLabel={t("renameSubmit")}
        name={project.name}
        save={(name) => call(editProject, { params, body: { name } })}
      />
      <ArchiveDialog open={open === "archive"} onClose={close} params={params} name={project.name} />
    </div>
  );
}

interface ArchiveDialogProps {
  open: boolean;
  onClose: () => void;
  params: { organisationId: string; projectId: string };
  name: string;
}

function ArchiveDialog({ open, onClose, params, name }: ArchiveDialogProps) {
  const t = useTranslations("organisation.projects");
  const words = useTranslations("common");
  const router = useRouter();
  const archive = useMutation({
    mutationFn: () => call(archiveProject, { params }),
    onSuccess: () => {
      onClose();
      router.refresh();
    },
  });
  const footer = (
    <>
      <Button onClick={onClose}>{words("cancel")}</Button>
      <Button variant="primary" busy={archive.isPending} onClick={() => archive.mutate()}>
        {t("archive")}
      </Button>
    </>
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("archiveOf", { name })}
      description={t("archiveLead")}
      closeLabel={words("close")}
      footer={footer}
    >
      {archive.error ? <ProblemFace title={t("failed")} error={archive.error} /> : null}
    </Dialog>
  );
}
