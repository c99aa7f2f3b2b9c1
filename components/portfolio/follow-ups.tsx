"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/call";
import { changeFollowUp } from "@/lib/client/portfolio-address";
import type { FollowUpView } from "@/lib/contract/follow-up";
import { ActionTable } from "./action-table";
import { FollowUpDialog } from "./follow-up-dialog";
import { FollowUpList } from "./follow-up-list";
import { ProblemFace } from "./problem-face";

interface FollowUpsProps {
  organisationId: string;
  items: readonly FollowUpView[];
  /** The day in Paris. */
  today: string;
}

/** What project leads and consultants note about an organisation, and what they are to do next. Who may read it may write it. */
export function FollowUps({ organisationId, items, today }: FollowUpsProps) {
  const t = useTranslations("portfolio.followUps");
  const [asked, setAsked] = useState<FollowUpView | "new" | null>(null);
  const [said, setSaid] = useState("");
  const toggle = useToggle(organisationId, () => setSaid(t("saved")));
  const ask = (what: FollowUpView | "new") => {
    setSaid("");
    setAsked(what);
  };
  const open = items.filter(({ kind, done }) => kind === "action" && done === null);
  const taken = items.filter(({ done }) => done !== null);
  const notes = items.filter(({ kind }) => kind === "note");
  const acts = { onEdit: ask, onToggle: toggle.mutate };
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2>{t("title")}</h2>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </div>
        <Button variant="primary" onClick={() => ask("new")}>
          {t("add")}
        </Button>
      </header>
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
      {toggle.error ? <ProblemFace title={t("failed")} error={toggle.error} /> : null}
      <section aria-labelledby="open-actions" className="flex flex-col gap-3">
        <h3 id="open-actions">{t("actions")}</h3>
        {open.length === 0 ? (
          <p className="max-w-prose text-soft">{t("noActions")}</p>
        ) : (
          <ActionTable items={open} today={today} {...acts} />
        )}
      </section>
      <FollowUpList title={t("notes")} empty={t("noNotes")} items={notes} {...acts} />
      {taken.length > 0 ? <FollowUpList title={t("done")} items={taken} {...acts} /> : null}
      <FollowUpDialog
        organisationId={organisationId}
        asked={asked}
        onClose={(words) => {
          setAsked(null);
          setSaid(words ?? "");
        }}
      />
    </div>
  );
}

/** Says of an action that it is done, or opens it again. */
function useToggle(organisationId: string, onDone: () => void) {
  const router = useRouter();
  return useMutation({
    mutationFn: ({ id: followUpId, text, dueOn, done, revision }: FollowUpView) =>
      call(changeFollowUp, {
        params: { organisationId, followUpId },
        body: { text, dueOn, done: done === null, revision },
      }),
    onSuccess: onDone,
    onSettled: () => router.refresh(),
  });
}
