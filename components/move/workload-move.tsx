import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { downloadMoveChecklist } from "@/lib/client/address";
import { urlOf } from "@/lib/client/call";
import type { MoveView } from "@/lib/contract/move";
import { MoveHead } from "./move-head";
import { MoveScreen } from "./move-screen";

interface WorkloadMoveProps {
  scope: { readonly organisationId: string; readonly projectId: string };
  base: string;
  /** The workload as people call it. */
  name: string;
  move: MoveView;
}

/** The move guide of one workload. */
export function WorkloadMove({ scope, base, name, move }: WorkloadMoveProps) {
  const t = useTranslations("move");
  const locale = useLocale();
  const workloadId = move.workload.id;
  const head = (
    <MoveHead
      back={{ href: `${base}/workloads/${workloadId}`, words: t("back") }}
      title={t("heading", { name })}
      lead={t("lead")}
      move={move}
      actions={
        <>
          <a href={urlOf(downloadMoveChecklist.path, { ...scope, workloadId }, { locale })} download className={buttonClass()}>
            {t("download")}
          </a>
          <LinkButton href={`${base}/workloads/move`} prefetch={false}>
            {t("estate.action")}
          </LinkButton>
        </>
      }
    />
  );
  return <MoveScreen base={base} head={head} move={move} />;
}
