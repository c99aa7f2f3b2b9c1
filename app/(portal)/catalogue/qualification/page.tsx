import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QualificationScreen } from "@/components/catalogue/qualification-screen";
import { Words } from "@/components/help/words";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { orNotFound } from "@/lib/server/page";
import { listQualification } from "@/lib/server/qualification/list-qualification";
import { currentCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("provider.qualification"))("title") };
}

export default async function QualificationPage() {
  const view = await orNotFound(listQualification(await currentCaller(), {}));
  return (
    <ClientMessages areas={["provider"]}>
      <div className="flex flex-col gap-6">
        <QualificationScreen view={view} />
        <Words ids={["secnumcloud", "qualification", "milestones", "homologation"]} />
      </div>
    </ClientMessages>
  );
}
