"use client";

import { useTranslations } from "next-intl";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { OrganisationView } from "@/lib/contract/access";
import { organisationPath, type Place, projectPath } from "./place";

/** The menus of organisation and project: each entry is an address. */
export function Switcher({ organisations, place }: { organisations: readonly OrganisationView[]; place: Place | null }) {
  const t = useTranslations("shell");
  const words = useTranslations("eligibility-words.phase");
  const all: MenuItem = { key: "all", label: t("allOrganisations"), href: "/organisations" };
  const others = organisations.map((organisation) => ({
    key: organisation.id,
    label: organisation.name,
    href: homeOf(organisation),
    checked: organisation.id === place?.organisation.id,
  }));
  const pages: MenuItem[] = place
    ? [{ key: "pages", label: t("organisationPages"), href: organisationPath(place.organisation.id) }]
    : [];
  const projects = (place?.organisation.projects ?? []).map((project) => ({
    key: project.id,
    label: project.name,
    detail: words(project.phase),
    href: place ? projectPath(place.organisation.id, project.id) : "/organisations",
    checked: project.id === place?.project?.id,
  }));
  if (!place) return null;
  return (
    <div className="flex min-w-0 items-center">
      <span aria-hidden="true" className="mx-1 h-6 w-px shrink-0 bg-rule max-sm:hidden" />
      <Menu
        label={t("chooseOrganisation", { name: place.organisation.name })}
        trigger={<Name text={place.organisation.name} />}
        items={[...others, all]}
        className="max-w-full"
      />
      <span aria-hidden="true" className="text-control">
        /
      </span>
      <Menu
        label={t("chooseProject", { name: place.project?.name ?? t("noneChosen") })}
        trigger={<Name text={place.project?.name ?? t("noneChosen")} />}
        items={[...projects, ...pages]}
        className="max-w-full"
      />
    </div>
  );
}

/** The first project of an organisation, or its own page where one may be opened. */
function homeOf({ id, projects }: OrganisationView): string {
  const first = projects[0];
  return first ? projectPath(id, first.id) : organisationPath(id);
}

function Name({ text }: { text: string }) {
  return <span className="max-w-56 truncate font-medium max-sm:max-w-20 xl:max-w-80">{text}</span>;
}
