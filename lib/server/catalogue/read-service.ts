import { readServiceRoute, type ServiceView } from "@/lib/contract/catalogue";
import { NotFound } from "../errors";
import { personalQuery } from "../use-case";
import { knownEdition } from "./edition-cache";
import { serviceView } from "./view-service";

/** One service of an edition: its evidence piece by piece, its conditions, what replaces it, the resource types it stands for. */
export const readService = personalQuery({
  permission: "catalogue.read",
  input: readServiceRoute.params,

  async run(scope, { editionId, serviceId }): Promise<ServiceView> {
    const { edition, compiled } = await knownEdition(scope, editionId);
    const service = compiled.lookup.service(serviceId);
    if (!service) throw new NotFound();
    return serviceView(service, edition, compiled.lookup);
  },
});
