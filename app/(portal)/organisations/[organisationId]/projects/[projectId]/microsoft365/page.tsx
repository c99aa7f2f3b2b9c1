import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inOneLanguage } from "@/components/assessment/one-language";
import { TenantScreen } from "@/components/microsoft365-move/tenant-screen";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { readMicrosoft365 } from "@/lib/server/microsoft365-move/read-microsoft365";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("microsoft365") };
}

export default async function Microsoft365Page({ params }: Props) {
  const scope = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const [view, permissions] = await orNotFound(
    Promise.all([readMicrosoft365(caller, scope), permissionsIn(scope.organisationId)]),
  );
  return (
    <ClientMessages areas={["microsoft365-move"]}>
      <TenantScreen scope={scope} view={inOneLanguage(view, locale)} permissions={permissions} importHref="#import" />
    </ClientMessages>
  );
}
