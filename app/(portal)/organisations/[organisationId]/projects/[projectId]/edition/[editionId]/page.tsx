import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptEdition } from "@/components/eligibility/accept-edition";
import { EditionChangeSheet } from "@/components/eligibility/edition-change-sheet";
import { projectPath } from "@/components/shell/place";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { simulateEdition } from "@/lib/server/eligibility/simulate-edition";
import { permissionsIn } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string; editionId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edition.change"))("short") };
}

export default async function EditionChangePage({ params }: Props) {
  const { organisationId, projectId, editionId } = await params;
  const [caller, locale] = await Promise.all([currentCaller(), currentLocale()]);
  const scope = { organisationId, projectId };
  const [change, permissions] = await orNotFound(
    Promise.all([simulateEdition(caller, { ...scope, editionId }), permissionsIn(organisationId)]),
  );
  const base = projectPath(organisationId, projectId);
  const accept =
    change.acceptable && permissions.includes("project.manage") ? (
      <AcceptEdition scope={scope} editionId={editionId} title={change.to.title[locale]} base={base} />
    ) : null;
  return (
    <ClientMessages areas={["edition"]}>
      <EditionChangeSheet change={change} base={base} accept={accept} />
    </ClientMessages>
  );
}
