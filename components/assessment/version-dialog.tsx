"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { versionQuery } from "@/lib/client/assessment";
import { call } from "@/lib/client/call";
import { acceptVersion } from "@/lib/client/programme-address";
import type { VersionPreview } from "@/lib/contract/assessment";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { AssessmentScope } from "./assessment-scope";
import { usePoints } from "./figure-words";
import { ProblemFace } from "./problem-face";

interface VersionDialogProps {
  scope: AssessmentScope;
  canAccept: boolean;
  onClose: (said?: string) => void;
}

/** What the newest version of the questionnaire would change here, before anything does. */
export function VersionDialog({ scope, canAccept, onClose }: VersionDialogProps) {
  const t = useTranslations("assessment.version");
  const common = useTranslations("common");
  const router = useRouter();
  const query = useQuery(versionQuery(scope));
  const accept = useMutation({
    mutationFn: (version: string) => call(acceptVersion, { params: scope, body: { version } }),
    onSuccess: () => {
      onClose(t("accepted"));
      router.refresh();
    },
  });
  const to = query.data?.to;
  return (
    <Dialog
      open
      wide
      onClose={() => onClose()}
      title={t("title")}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={() => onClose()}>{common("cancel")}</Button>
          {canAccept && to !== undefined ? (
            <Button variant="primary" busy={accept.isPending} onClick={() => accept.mutate(to)}>
              {t("accept", { version: to })}
            </Button>
          ) : null}
        </>
      }
    >
      {query.isPending ? <p className="text-soft">{common("loading")}</p> : null}
      {query.error ? <ProblemFace title={t("failed")} error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data ? <Preview preview={query.data} /> : null}
      {accept.error ? <ProblemFace title={t("notAccepted")} error={accept.error} /> : null}
    </Dialog>
  );
}

const LISTS = ["added", "changed", "removed", "askedAgain"] as const;

function Preview({ preview }: { preview: VersionPreview }) {
  const t = useTranslations("assessment.version");
  const locale = useLocale() as Locale;
  const { points } = usePoints();
  const { before, after } = preview.figures;
  const figures = (one: typeof before) =>
    t("figures", {
      answered: formatNumber(locale, one.answered),
      questions: formatNumber(locale, one.questions),
      score: points(one.score),
      completeness: formatShare(locale, one.completeness, 1),
    });
  return (
    <div className="flex flex-col gap-3">
      <p className="figures">{t("before", { version: preview.from, figures: figures(before) })}</p>
      <p className="figures">{t("after", { version: preview.to, figures: figures(after) })}</p>
      {LISTS.filter((list) => preview[list].length > 0).map((list) => (
        <section key={list}>
          <h3>{t(list, { count: preview[list].length })}</h3>
          <ul className="list-disc pl-5">
            {preview[list].map((text) => (
              <li key={text.fr || text.en}>{text[locale]}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
