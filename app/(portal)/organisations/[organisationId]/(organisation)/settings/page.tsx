import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegulatoryProfile } from "@/components/organisation/regulatory-profile";
import { SettingsForm } from "@/components/organisation/settings-form";
import { BenchmarkSection } from "@/components/portfolio/benchmark-section";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readBenchmark } from "@/lib/server/benchmark/read-benchmark";
import { readSettings } from "@/lib/server/organisation/read-settings";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

const WORDS = ["organisation.settings", "organisation.legalForms", "organisation.statuses", "organisation.problems"] as const;

interface Props {
  params: Promise<{ organisationId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.settings"))("title") };
}

export default async function SettingsPage({ params }: Props) {
  const { organisationId } = await params;
  const caller = await currentCaller();
  const both = [readSettings(caller, { organisationId }), readBenchmark(caller, { organisationId })] as const;
  const [settings, benchmark] = await orNotFound(Promise.all(both));
  return (
    <div className="grid items-start gap-x-10 gap-y-6 xl:grid-cols-2">
      <ClientMessages areas={WORDS}>
        <SettingsForm organisationId={organisationId} settings={settings} />
      </ClientMessages>
      <RegulatoryProfile profile={settings.profile} />
      <ClientMessages areas={["portfolio.benchmark", "portfolio.problems"]}>
        <div className="xl:col-span-2">
          <BenchmarkSection organisationId={organisationId} benchmark={benchmark} mayChange />
        </div>
      </ClientMessages>
    </div>
  );
}
