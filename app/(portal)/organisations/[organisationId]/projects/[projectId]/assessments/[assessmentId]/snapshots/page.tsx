import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Comparison } from "@/components/assessment/comparison";
import { ComparisonForm } from "@/components/assessment/comparison-form";
import { SnapshotTable } from "@/components/assessment/snapshot-table";
import { projectPath } from "@/components/shell/place";
import { BackLink } from "@/components/ui/back-link";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { compareSnapshots } from "@/lib/server/assessment/compare-snapshots";
import { listSnapshots } from "@/lib/server/assessment/list-snapshots";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; assessmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessment.snapshots"))("title") };
}

export default async function SnapshotsPage({ params, searchParams }: Props) {
  const [scope, asked] = await Promise.all([params, searchParams]);
  const t = await getTranslations("assessment.snapshots");
  const caller = await currentCaller();
  const { items } = await orNotFound(listSnapshots(caller, scope));
  const known = (name: string) => items.find(({ id }) => id === [asked[name]].flat()[0])?.id;
  const [from, to] = [known("from") ?? items[0]?.id, known("to")];
  const comparison = from
    ? await orNotFound(compareSnapshots(caller, { ...scope, snapshotId: from, ...(to ? { to } : {}) }))
    : null;
  const back = `${projectPath(scope.organisationId, scope.projectId)}/assessments/${scope.assessmentId}`;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-1">
        <BackLink href={back}>{t("back")}</BackLink>
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      {items.length === 0 ? (
        <Empty title={t("emptyTitle")} action={<LinkButton href={back}>{t("emptyAction")}</LinkButton>}>
          {t("empty")}
        </Empty>
      ) : (
        <SnapshotTable items={items} />
      )}
      {from ? <ComparisonForm items={items} from={from} to={to ?? ""} /> : null}
      {comparison ? <Comparison comparison={comparison} /> : null}
    </div>
  );
}
