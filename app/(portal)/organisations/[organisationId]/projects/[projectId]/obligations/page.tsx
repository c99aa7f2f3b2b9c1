import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Words } from "@/components/help/words";
import { ComparisonScreen } from "@/components/obligation/comparison-screen";
import { projectPath } from "@/components/shell/place";
import { LEVELS } from "@/lib/domain/obligation/obligation";
import { ruleSetOf } from "@/lib/domain/obligation/shipped-rule-sets";
import { compareObligations } from "@/lib/server/obligation/compare-obligations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

type Asked = Partial<Record<"from" | "to" | "level", string | string[]>>;
interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
  searchParams: Promise<Asked>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("obligation.comparison"))("title") };
}

export default async function ObligationsPage({ params, searchParams }: Props) {
  const [scope, asked, caller] = await Promise.all([params, searchParams, currentCaller()]);
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? ruleSetOf(value)?.id : undefined);
  const level = LEVELS.find((known) => known === asked.level);
  const query = { from: one(asked.from), to: one(asked.to), level };
  const view = await orNotFound(compareObligations(caller, { ...scope, ...query }));
  return (
    <div className="flex flex-col gap-6">
      <ComparisonScreen view={view} base={projectPath(scope.organisationId, scope.projectId)} level={level ?? null} />
      <Words ids={["obligation", "sren-31", "doctrine", "sensitive-data", "derogation", "dr", "igi-1300"]} />
    </div>
  );
}
