import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { safePath } from "@/components/access/safe-path";
import { SecondFactorForm } from "@/components/account/second-factor-form";
import { QueryProvider } from "@/components/shell/query-provider";
import { VisitorFrame } from "@/components/shell/visitor-frame";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readSecondFactor } from "@/lib/server/account/read-second-factor";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.give"))("title") };
}

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<{ callbackUrl?: string | string[] }> }) {
  const [t, { callbackUrl }] = await Promise.all([getTranslations("account.give"), searchParams]);
  const back = safePath(callbackUrl);
  const { owed } = await orNotFound(readSecondFactor(await currentCaller(), {}));
  if (!owed) redirect(back);
  return (
    <VisitorFrame title={t("title")} lead={t("lead")}>
      <ClientMessages areas={["account"]}>
        <QueryProvider>
          <SecondFactorForm callbackUrl={back} />
        </QueryProvider>
      </ClientMessages>
    </VisitorFrame>
  );
}
