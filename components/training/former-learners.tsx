"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { call } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { restoreLearner } from "@/lib/client/programme-address";
import { learnersQuery } from "@/lib/client/training";
import type { LearnerView } from "@/lib/contract/training-people";
import { LearnerCell } from "./learner-columns";
import { ProblemFace } from "./problem-face";
import { TrainingList } from "./training-list";
import { useChange } from "./use-change";

/** Those who were taken out, on demand; each can be brought back. */
export function FormerLearners({ scope, onRestored }: { scope: ProjectScope; onRestored: (said: string) => void }) {
  const t = useTranslations("training.learners");
  const [shown, setShown] = useState(false);
  return (
    <div className="flex flex-col items-stretch gap-3">
      <Button
        size="small"
        variant="quiet"
        className="-ml-3 self-start sm:-ml-2"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? "formerHide" : "formerShow")}
      </Button>
      {shown ? <FormerList scope={scope} onRestored={onRestored} /> : null}
    </div>
  );
}

function FormerList({ scope, onRestored }: { scope: ProjectScope; onRestored: (said: string) => void }) {
  const t = useTranslations("training.learners");
  const query = useInfiniteQuery(learnersQuery(scope, "removed"));
  const restore = useChange(
    ({ id: learnerId }: LearnerView) => call(restoreLearner, { params: { ...scope, learnerId } }),
    ({ name }) => onRestored(t("restored", { name })),
  );
  const columns: readonly Column<LearnerView>[] = [
    { key: "person", header: t("person"), rowHeader: true, cell: (row) => <LearnerCell learner={row} /> },
    {
      key: "actions",
      header: t("actions"),
      align: "end",
      cell: (row) => (
        <Button
          size="small"
          variant="quiet"
          aria-label={t("restoreOf", { name: row.name })}
          busy={restore.isPending && restore.variables.id === row.id}
          onClick={() => restore.mutate(row)}
        >
          {t("restore")}
        </Button>
      ),
    },
  ];
  return (
    <>
      {restore.error ? <ProblemFace title={t("unchanged")} error={restore.error} /> : null}
      <TrainingList query={query} empty={<p className="text-soft">{t("formerNone")}</p>}>
        {(rows) => <DataTable caption={t("formerCaption")} columns={columns} rows={rows} rowKey={(row) => row.id} />}
      </TrainingList>
    </>
  );
}
