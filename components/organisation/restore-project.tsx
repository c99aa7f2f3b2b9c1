"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { restoreProject } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import { ProblemFace } from "./problem-face";
import type { NamedProject } from "./project-actions";

/** Brings an archived project back, at once: nothing is lost by it. */
export function RestoreProject({ organisationId, project }: { organisationId: string; project: NamedProject }) {
  const t = useTranslations("organisation.projects");
  const router = useRouter();
  const restore = useMutation({
    mutationFn: () => call(restoreProject, { params: { organisationId, projectId: project.id } }),
    onSuccess: () => router.refresh(),
  });
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        size="small"
        busy={restore.isPending}
        onClick={() => restore.mutate()}
        aria-label={t("restoreOf", { name: project.name })}
      >
        {t("restore")}
      </Button>
      {restore.error ? <ProblemFace title={t("failed")} error={restore.error} /> : null}
    </div>
  );
}
