import { z } from "zod";
import type { MyOrganisations } from "@/lib/contract/access";
import { permissionsOf } from "@/lib/domain/access/policy";
import { personalQuery } from "../use-case";
import { ownOrganisations } from "./store";

/** Organisations and projects the signed-in person may open. */
export const listOrganisations = personalQuery({
  permission: "organisation.list",
  input: z.strictObject({}),

  async run(scope): Promise<MyOrganisations> {
    const organisations = await ownOrganisations(scope);
    return {
      person: { ...scope.person },
      platformRoles: [...scope.platformRoles],
      organisations: organisations.map(({ areas, ...organisation }) => ({
        ...organisation,
        projects: [...organisation.projects],
        permissions: permissionsOf({ role: organisation.role, areas }),
      })),
    };
  },
});
