import { notFound } from "next/navigation";
import { cache } from "react";
import type { MyOrganisations } from "@/lib/contract/access";
import type { Permission } from "@/lib/domain/access/policy";
import { listOrganisations } from "./access/list-organisations";
import { orNotFound } from "./page";
import { currentCaller } from "./session";

/** One's own organisations: asked once for a page, whichever of its parts need them. */
export const myOrganisations = cache(
  async (): Promise<MyOrganisations> => orNotFound(listOrganisations(await currentCaller(), {})),
);

/** What a page may offer in an organisation. It guards nothing: each use case proves its own permission. */
export async function permissionsIn(organisationId: string): Promise<readonly Permission[]> {
  const { organisations } = await myOrganisations();
  return organisations.find(({ id }) => id === organisationId)?.permissions ?? [];
}

/** For a page under a project that shows what is the organisation's: a project that is none of one's own there is not found. */
export async function knownProject(organisationId: string, projectId: string): Promise<void> {
  const { organisations } = await myOrganisations();
  const own = organisations.find(({ id }) => id === organisationId);
  if (own && !own.projects.some(({ id }) => id === projectId)) notFound();
}
