"use client";

import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { changeTrainingSession, planTrainingSession } from "@/lib/client/programme-address";
import type { TrainingSessionView } from "@/lib/contract/training-session";
import type { Locale } from "@/lib/domain/locale";
import { LEARNING_ROLES } from "@/lib/domain/training/role";
import { ProblemFace } from "./problem-face";
import { type SessionDraft, SessionFields, sessionDraft } from "./session-fields";
import { useChange } from "./use-change";

interface SessionDialogProps {
  scope: ProjectScope;
  /** Null: a new one. */
  session: TrainingSessionView | null;
  modules: readonly { readonly id: string; readonly title: string }[];
  onClose: (said?: string) => void;
}

/** Plans a session, or changes one. */
export function SessionDialog({ scope, session, modules, onClose }: SessionDialogProps) {
  const t = useTranslations("training.sessions");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  const form = useForm<SessionDraft>({ defaultValues: sessionDraft(session) });
  const save = useChange(
    (draft: SessionDraft) => {
      const body = bodyOf(draft, modules);
      if (!session) return call(planTrainingSession, { params: scope, query: { locale }, body });
      const { id: trainingSessionId, revision } = session;
      return call(changeTrainingSession, {
        params: { ...scope, trainingSessionId },
        query: { locale },
        body: { ...body, revision },
      });
    },
    ({ title }) => onClose(t(session ? "changed" : "planned", { title })),
  );
  return (
    <Dialog
      open
      wide
      onClose={() => onClose()}
      title={t(session ? "changeTitle" : "planTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          <Button type="submit" form="session-form" variant="primary" busy={save.isPending}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form
        id="session-form"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.handleSubmit((draft) => save.mutate(draft))}
      >
        <SessionFields form={form} modules={modules} />
        {save.error ? <ProblemFace title={t("unchanged")} error={save.error} /> : null}
      </form>
    </Dialog>
  );
}

function bodyOf({ role, module, ...draft }: SessionDraft, modules: SessionDialogProps["modules"]) {
  return {
    ...draft,
    title: draft.title.trim(),
    roles: LEARNING_ROLES.filter((one) => role[one]),
    modules: modules.map(({ id }) => id).filter((id) => module[id]),
  };
}
