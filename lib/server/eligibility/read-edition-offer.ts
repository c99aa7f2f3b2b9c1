import { type EditionOffer, readEditionOfferRoute } from "@/lib/contract/edition-change";
import { newerInForce } from "@/lib/domain/catalogue/newer";
import { Text } from "@/lib/domain/text";
import { listStoredEditions, type StoredEdition } from "../catalogue/store";
import { loadProject } from "../inventory/store-project";
import { query } from "../use-case";

/** A project stays under its edition until somebody accepts another: is there a newer one in force? */
export const readEditionOffer = query({
  permission: "inventory.read",
  input: readEditionOfferRoute.params,

  async run(scope, { projectId }): Promise<EditionOffer> {
    const { editionId } = await loadProject(scope, projectId);
    if (editionId === null) return { current: null, offered: null };
    const editions = await listStoredEditions(scope);
    const current = editions.find(({ id }) => id === editionId);
    const offered = newerInForce(editions, editionId, new Date().toISOString().slice(0, 10));
    return { current: current ? named(current) : null, offered: offered && named(offered) };
  },
});

function named({ id, title, effectiveFrom }: StoredEdition) {
  return { id, title: Text.parse(JSON.parse(title)), effectiveFrom };
}
