import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Empty } from "@/components/ui/empty";
import type { OrganisationHome as Home } from "@/lib/contract/organisation";
import { ArchivedProjects } from "./archived-projects";
import { CreateProject } from "./create-project";
import { OrganisationFacts } from "./organisation-facts";
import { ProjectTable } from "./project-table";

interface OrganisationHomeProps {
  organisationId: string;
  home: Home;
  canManage: boolean;
  barOf: ComponentProps<typeof ProjectTable>["barOf"];
  /** What the parts of the bars are. */
  legend: ReactNode;
}

/** What an organisation is, and its projects. */
export function OrganisationHome({ organisationId, home, canManage, barOf, legend }: OrganisationHomeProps) {
  const t = useTranslations("organisation.projects");
  const shown = home.projects.filter(({ archivedAt }) => archivedAt === null);
  const archived = home.projects.filter(({ archivedAt }) => archivedAt !== null);
  const create = canManage ? <CreateProject organisationId={organisationId} /> : null;
  return (
    <>
      <OrganisationFacts home={home} />
      <section aria-labelledby="projects" className="flex flex-col gap-3">
        <header className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <h2 id="projects">{t("title")}</h2>
            <p className="text-soft">{t("lead")}</p>
          </div>
          {shown.length > 0 ? create : null}
        </header>
        {shown.some(({ byWorkload }) => byWorkload !== null) ? legend : null}
        {shown.length > 0 ? (
          <ProjectTable organisationId={organisationId} projects={shown} canManage={canManage} barOf={barOf} />
        ) : (
          <Empty heading="h3" title={t("emptyTitle")} action={create}>
            {t(canManage ? "emptyManage" : "emptyRead")}
          </Empty>
        )}
      </section>
      {archived.length > 0 ? <ArchivedProjects organisationId={organisationId} projects={archived} /> : null}
    </>
  );
}
