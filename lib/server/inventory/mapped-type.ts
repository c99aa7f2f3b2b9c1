import { knownEdition } from "../catalogue/edition-cache";
import { editionInForce } from "../catalogue/edition-in-force";
import type { OrganisationScope } from "../database";

/** Says of a type whether the edition leads from it to a service, by itself, a parent or its namespace; before the first import, the edition in force. */
export async function isMappedType(scope: OrganisationScope, editionId: string | null): Promise<(type: string) => boolean> {
  const { map } = (await knownEdition(scope, editionId ?? (await editionInForce(scope, new Date())))).compiled;
  return (type) => {
    for (let known = type; known.length > 0; known = known.slice(0, Math.max(0, known.lastIndexOf("/"))))
      if (map.has(known)) return true;
    return false;
  };
}
