import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FollowUps } from "@/components/portfolio/follow-ups";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { ClientMessages } from "@/lib/i18n/client-messages";
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
  const { items } = await orNotFound(listFollowUps(await currentCaller(), { organisationId }));
  return (
    <ClientMessages areas={["portfolio.followUps", "portfolio.problems"]}>
      <FollowUps organisationId={organisationId} items={items} today={wallTime(new Date()).day} />
    </ClientMessages>
  );
}
