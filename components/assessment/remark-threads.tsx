"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { remarksQuery } from "@/lib/client/assessment";
import { call } from "@/lib/client/call";
import { resolveRemark } from "@/lib/client/programme-address";
import type { RemarkThread } from "@/lib/contract/assessment";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import type { AssessmentScope } from "./assessment-scope";
import { ProblemFace } from "./problem-face";
import { RemarkForm } from "./remark-form";

interface RemarkThreadsProps {
  scope: AssessmentScope;
  sectionId: string;
  questionId: string;
  canRemark: boolean;
}

/** The remarks on a question, each with its answers, and a new one. */
export function RemarkThreads({ scope, sectionId, questionId, canRemark }: RemarkThreadsProps) {
  const t = useTranslations("assessment.remarks");
  const query = useQuery(remarksQuery(scope, questionId));
  if (query.isPending) return <p className="text-sm text-soft">{t("loading")}</p>;
  if (query.error) return <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="flex flex-col gap-4">
      {query.data.items.length === 0 ? <p className="text-sm text-soft">{t("empty")}</p> : null}
      {query.data.items.map((thread) => (
        <Thread key={thread.id} scope={scope} thread={thread} canRemark={canRemark} />
      ))}
      {canRemark ? <RemarkForm scope={scope} about={{ sectionId, questionId }} threadId={null} /> : null}
    </div>
  );
}

function Thread({ scope, thread, canRemark }: { scope: AssessmentScope; thread: RemarkThread; canRemark: boolean }) {
  const t = useTranslations("assessment.remarks");
  const locale = useLocale() as Locale;
  const client = useQueryClient();
  const [replying, setReplying] = useState(false);
  const resolve = useMutation({
    mutationFn: () =>
      call(resolveRemark, { params: { ...scope, remarkId: thread.id }, body: { resolved: thread.resolved === null } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["remarks", scope] }),
  });
  const { sectionId, questionId, resolved } = thread;
  return (
    <div className="flex flex-col gap-2 border-l-3 border-rule pl-3 text-sm">
      {[thread, ...thread.replies].map(({ id, text, name, at, mentions }) => (
        <div key={id}>
          <p className="text-soft">
            <span className="font-medium text-ink">{name || t("gone")}</span> · {formatMoment(locale, at)}
            {mentions.length > 0 ? ` · ${t("to", { names: mentions.map((one) => one.name).join(", ") })}` : ""}
          </p>
          <p className="break-words whitespace-pre-wrap">{text}</p>
        </div>
      ))}
      {resolved ? (
        <p className="text-soft">{t("resolvedBy", { name: resolved.name, at: formatMoment(locale, resolved.at) })}</p>
      ) : null}
      {canRemark ? (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => setReplying(!replying)} aria-expanded={replying}>
            {t("reply")}
          </Button>
          <Button size="small" busy={resolve.isPending} onClick={() => resolve.mutate()}>
            {resolved ? t("reopen") : t("resolve")}
          </Button>
        </div>
      ) : null}
      {resolve.error ? <ProblemFace title={t("unchanged")} error={resolve.error} /> : null}
      {replying ? (
        <RemarkForm scope={scope} about={{ sectionId, questionId }} threadId={thread.id} onDone={() => setReplying(false)} />
      ) : null}
    </div>
  );
}
