import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import type { MyOrganisations, OrganisationView } from "@/lib/contract/access";

const OWN_PAGES = [
  { role: "administrator", href: "/admin" },
  { role: "portfolio-executive", href: "/portfolio" },
  { role: "catalogue-editor", href: "/catalogue/qualification" },
  { role: "catalogue-approver", href: "/catalogue/qualification" },
] as const;

/** The organisations a person may open, each with its projects. */
export function OrganisationList({ mine }: { mine: MyOrganisations }) {
  if (mine.organisations.length === 0) return <NoOrganisation mine={mine} />;
  return (
    <ul className="grid grid-cols-1 gap-4 xl:grid-cols-2">
      {mine.organisations.map((organisation) => (
        <li key={organisation.id}>
          <Organisation organisation={organisation} />
        </li>
      ))}
    </ul>
  );
}

/** Nobody has to belong to an organisation: those who run the portal or oversee all go to their own page. */
async function NoOrganisation({ mine }: { mine: MyOrganisations }) {
  const t = await getTranslations("access.organisations");
  const own = OWN_PAGES.find(({ role }) => mine.platformRoles.includes(role));
  if (own) {
    return (
      <Empty title={t("emptyTitle")} action={<LinkButton href={own.href}>{t(`${own.role}.action`)}</LinkButton>}>
        {t(`${own.role}.body`)}
      </Empty>
    );
  }
  return (
    <Empty title={t("emptyTitle")} action={<LinkButton href="/catalogue">{t("emptyAction")}</LinkButton>}>
      {t("emptyBody", { email: mine.person.email })}
    </Empty>
  );
}

/** Who decides opens what is decided on; who works, the estate. */
function firstPage({ role }: OrganisationView): string {
  return role === "organisation-executive" ? "/dashboard" : "";
}

async function Organisation({ organisation }: { organisation: OrganisationView }) {
  const [t, roles, phases] = await Promise.all([
    getTranslations("access.organisations"),
    getTranslations("access.roles"),
    getTranslations("eligibility-words.phase"),
  ]);
  const heading = `organisation-${organisation.id}`;
  return (
    <section aria-labelledby={heading} className="flex h-full flex-col border border-rule bg-raised">
      <header className="flex flex-wrap items-baseline justify-between gap-2 border-b border-rule px-4 py-3">
        <h2 id={heading}>
          <Link href={`/organisations/${organisation.id}`} className="hover:text-accent hover:underline">
            {organisation.name}
          </Link>
        </h2>
        <p className="text-sm text-soft">
          {t("role")} <Badge>{roles(organisation.role)}</Badge>
        </p>
      </header>
      {organisation.projects.length === 0 ? <p className="px-4 py-4 text-soft">{t("noProject")}</p> : null}
      <ul>
        {organisation.projects.map((project) => (
          <li
            key={project.id}
            className="flex items-center justify-between gap-4 border-t border-rule px-4 py-3 first:border-t-0"
          >
            <span className="min-w-0">
              <span className="block font-medium break-words">{project.name}</span>
              <span className="block text-sm text-soft">
                {t("phase")} {phases(project.phase)}
              </span>
            </span>
            <LinkButton
              href={`/organisations/${organisation.id}/projects/${project.id}${firstPage(organisation)}`}
              aria-label={`${t("open")} — ${project.name}`}
            >
              {t("open")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
