import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationList } from "@/components/access/organisation-list";
import { SandboxSection } from "@/components/access/sandbox-section";
import { FirstSteps, type StepsPlace } from "@/components/help/first-steps";
import { organisationPath, projectPath } from "@/components/shell/place";
import type { MyOrganisations } from "@/lib/contract/access";
import { mayLoadSandbox, SANDBOX_DAYS } from "@/lib/domain/sandbox/sandbox";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { currentLocale } from "@/lib/i18n/current-locale";
import { myFirstSteps } from "@/lib/server/my-first-steps";
import { myOrganisations } from "@/lib/server/my-organisations";
import { orNotFound } from "@/lib/server/page";
import { readSandbox } from "@/lib/server/sandbox/read-sandbox";
import { currentCaller } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.organisations"))("title") };
}

interface Props {
  searchParams: Promise<{ "first-steps"?: string | string[] }>;
}

export default async function OrganisationsPage({ searchParams }: Props) {
  const t = await getTranslations("access.organisations");
  const mine = await myOrganisations();
  const [first] = mine.organisations;
  const { own, platform, wanted } = await myFirstSteps(mine);
  const asked = (await searchParams)["first-steps"] === "shown";
  const sandbox = await orNotFound(readSandbox(await currentCaller(), {}));
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-col gap-1">
        <h1>{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      {asked || wanted ? (
        <ClientMessages areas={["help.firstSteps"]}>
          <FirstSteps place={first ? stepsPlace(first) : null} own={own} platform={platform} />
        </ClientMessages>
      ) : null}
      <OrganisationList mine={mine} />
      {sandbox.state !== "none" || mayLoadSandbox(mine.organisations) ? (
        <ClientMessages areas={["access.sandbox"]}>
          <SandboxSection initial={sandbox} days={SANDBOX_DAYS} locale={await currentLocale()} />
        </ClientMessages>
      ) : null}
    </div>
  );
}

function stepsPlace({ id, name, projects: [project] }: MyOrganisations["organisations"][number]): StepsPlace {
  return { name, base: organisationPath(id), project: project ? projectPath(id, project.id) : null };
}
