"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { editWorkload, readWorkload } from "@/lib/client/address";
import { call, problemIn } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { WorkloadView } from "@/lib/contract/eligibility";
import { ProblemFace } from "./problem-face";
import { WorkloadConflict } from "./workload-conflict";
import { draftOf, recordOf, type WorkloadDraft } from "./workload-draft";
import { WorkloadFields } from "./workload-fields";

interface WorkloadFormProps {
  scope: ProjectScope;
  workload: WorkloadView;
}

/** The record of a workload. A save says which revision it knew; when another came between, both are shown and nothing is lost. */
export function WorkloadForm({ scope, workload }: WorkloadFormProps) {
  const t = useTranslations("workload.form");
  const [revision, setRevision] = useState(workload.revision);
  const [theirs, setTheirs] = useState<WorkloadView | null>(null);
  const form = useForm<WorkloadDraft>({ defaultValues: draftOf(workload) });
  const params = { ...scope, workloadId: workload.id };
  const accept = (saved: WorkloadView) => {
    setRevision(saved.revision);
    setTheirs(null);
    form.reset(draftOf(saved));
  };
  const save = useSave(params, accept, async () => setTheirs(await call(readWorkload, { params })));
  const send = (known: number) => form.handleSubmit((draft) => save.mutate({ revision: known, draft }))();
  return (
    <section aria-labelledby="workload-form" className="flex flex-col gap-3">
      <h2 id="workload-form">{t("title")}</h2>
      {theirs ? (
        <WorkloadConflict
          mine={form.getValues()}
          theirs={draftOf(theirs)}
          busy={save.isPending}
          onKeepMine={() => void send(theirs.revision)}
          onKeepTheirs={() => accept(theirs)}
        />
      ) : null}
      <form
        noValidate
        className="flex flex-col gap-4 border border-rule bg-raised p-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send(revision);
        }}
      >
        <WorkloadFields form={form} />
        {save.error && problemIn(save.error).status !== 409 ? <ProblemFace title={t("failed")} error={save.error} /> : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="secondary" busy={save.isPending} disabled={!form.formState.isDirty}>
            {t("save")}
          </Button>
          {form.formState.isDirty ? (
            <Button variant="quiet" onClick={() => form.reset()}>
              {t("reset")}
            </Button>
          ) : null}
          <SavedAt at={save.isSuccess && !form.formState.isDirty ? save.submittedAt : null} />
        </div>
      </form>
    </section>
  );
}

function SavedAt({ at }: { at: number | null }) {
  const t = useTranslations("workload.form");
  const locale = useLocale();
  const time = at ? new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(at) : null;
  return (
    <span aria-live="polite" className="text-sm text-soft">
      {time ? t("saved", { time }) : null}
    </span>
  );
}

type Params = ProjectScope & { workloadId: string };
function useSave(params: Params, onSaved: (saved: WorkloadView) => void, onConflict: () => Promise<void>) {
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, draft }: { revision: number; draft: WorkloadDraft }) =>
      call(editWorkload, { params, body: { revision, ...recordOf(draft) } }),
    onSuccess: (saved) => {
      onSaved(saved);
      void client.resetQueries({ queryKey: ["workloads"] });
      router.refresh();
    },
    onError: (error) => (problemIn(error).status === 409 ? onConflict() : undefined),
  });
}
