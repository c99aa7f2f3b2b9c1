import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparisonScreen } from "@/components/milestone/comparison-screen";
import { projectPath } from "@/components/shell/place";
import { NOW } from "@/lib/domain/milestone/milestone";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { compareMilestones } from "@/lib/server/milestone/compare-milestones";
import { listMilestones } from "@/lib/server/milestone/list-milestones";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("milestone.compare"))("title") };
}

export default async function ComparisonPage({ params, searchParams }: Props) {
  const [scope, { a = NOW, b = NOW }, caller] = [await params, await searchParams, await currentCaller()];
  if (typeof a !== "string" || typeof b !== "string") notFound();
  const [{ items }, compared] = await orNotFound(
    Promise.all([listMilestones(caller, scope), compareMilestones(caller, { ...scope, a, b })]),
  );
  return (
    <ClientMessages areas={[]}>
      <ComparisonScreen
        base={projectPath(scope.organisationId, scope.projectId)}
        milestones={[...items].reverse()}
        {...compared}
      />
    </ClientMessages>
  );
}
