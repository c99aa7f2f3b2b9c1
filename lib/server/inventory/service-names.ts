import { resolveType } from "@/lib/domain/eligibility/resolve-type";
import type { Text } from "@/lib/domain/text";
import { knownEdition } from "../catalogue/edition-cache";
import { editionInForce } from "../catalogue/edition-in-force";
import type { OrganisationScope } from "../database";

/** Names of a type the service that the edition leads to, by itself, a parent or its namespace; null for none. Before the first import, the edition in force. */
export async function serviceNames(scope: OrganisationScope, editionId: string | null): Promise<(type: string) => Text | null> {
  const { compiled } = await knownEdition(scope, editionId ?? (await editionInForce(scope, new Date())));
  return (type) => {
    const mapping = resolveType(type, compiled);
    return (mapping && compiled.lookup.service(mapping.otherwise.id)?.name) ?? null;
  };
}
