import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BenchmarkSection } from "@/components/portfolio/benchmark-section";
import { FollowUps } from "@/components/portfolio/follow-ups";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readBenchmark } from "@/lib/server/benchmark/read-benchmark";
import { listFollowUps } from "@/lib/server/follow-up/list-follow-ups";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.followUps"))("title") };
}

export default async function FollowUpPage({ params }: Props) {
  const { organisationId } = await params;
  const caller = await currentCaller();
  const both = [listFollowUps(caller, { organisationId }), readBenchmark(caller, { organisationId })] as const;
  const [{ items }, benchmark] = await orNotFound(Promise.all(both));
  return (
    <div className="flex flex-col gap-8">
      <ClientMessages areas={["portfolio.followUps", "portfolio.problems"]}>
        <FollowUps organisationId={organisationId} items={items} today={wallTime(new Date()).day} />
      </ClientMessages>
      <BenchmarkSection organisationId={organisationId} benchmark={benchmark} mayChange={false} />
    </div>
  );
}
