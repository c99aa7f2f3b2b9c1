"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { createProject } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { ProjectNameDialog } from "./project-name-dialog";

/** Opens a project in an organisation. */
export function CreateProject({ organisationId }: { organisationId: string }) {
  const t = useTranslations("organisation.projects");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("create")}
      </Button>
      <ProjectNameDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("createTitle")}
        lead={t("createLead")}
        submitLabel={t("createSubmit")}
        name=""
        save={(name) => call(createProject, { params: { organisationId }, body: { name } })}
      />
    </>
  );
}
