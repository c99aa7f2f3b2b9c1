import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnImport } from "@/components/assessment/own-import";
import { OwnTable } from "@/components/assessment/own-table";
import { projectPath } from "@/components/shell/place";
import { BackLink } from "@/components/ui/back-link";
import { Empty } from "@/components/ui/empty";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { knownProject, permissionsIn } from "@/lib/server/my-organisations";
import { listOwnQuestionnaires } from "@/lib/server/own-questionnaire/list-own-questionnaires";
import { orNotFound } from "@/lib/server/page";
import { currentCaller } from "@/lib/server/session";

interface Props {
  params: Promise<{ organisationId: string; projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("own-questionnaire.page"))("title") };
}

export default async function OwnQuestionnairesPage({ params }: Props) {
  const { organisationId, projectId } = await params;
  const t = await getTranslations("own-questionnaire");
  const caller = await currentCaller();
  const [{ items }, permissions] = await orNotFound(
    Promise.all([listOwnQuestionnaires(caller, { organisationId }), permissionsIn(organisationId)]),
  );
  await knownProject(organisationId, projectId);
  const canManage = permissions.includes("assessment.manage");
  const href = `${projectPath(organisationId, projectId)}/assessments`;
  return (
    <ClientMessages areas={["own-questionnaire"]}>
      <div className="flex flex-col gap-6">
        <header className="flex flex-col gap-1">
          <BackLink href={href}>{t("page.back")}</BackLink>
          <h1>{t("page.title")}</h1>
          <p className="max-w-prose text-soft">{t("page.lead")}</p>
        </header>
        {items.length > 0 ? (
          <OwnTable items={items} organisationId={organisationId} canManage={canManage} />
        ) : (
          <Empty title={t("page.none")}>{t("page.empty")}</Empty>
        )}
        {canManage ? (
          <section aria-labelledby="import-questionnaire" className="flex flex-col gap-3">
            <h2 id="import-questionnaire">{t("import.title")}</h2>
            <OwnImport organisationId={organisationId} href={href} />
          </section>
        ) : (
          <p className="text-soft">{t("page.byLead")}</p>
        )}
      </div>
    </ClientMessages>
  );
}
