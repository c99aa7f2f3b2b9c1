import type { OrganisationView } from "@/lib/contract/access";
import { OrganisationPath } from "@/lib/contract/route";
import { permissionsOf } from "@/lib/domain/access/policy";
import { NotFound } from "../errors";
import { query } from "../use-case";
import { loadOrganisation } from "./store";

/** One organisation, and what the caller may do in it. */
export const readOrganisation = query({
  permission: "organisation.read",
  input: OrganisationPath,

  async run(scope): Promise<OrganisationView> {
    const organisation = await loadOrganisation(scope);
    if (!scope.access) throw new NotFound();
    return {
      ...organisation,
      projects: [...organisation.projects],
      role: scope.access.role,
      permissions: permissionsOf(scope.access),
    };
  },
});
