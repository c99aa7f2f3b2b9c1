import type { AdministeredPerson } from "@/lib/contract/administration";
import type { AdministrationScope } from "../database";
import { type ListedPerson, personOf } from "./store-person";

export function personView(scope: AdministrationScope, { key: _, locale: __, ...row }: ListedPerson): AdministeredPerson {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
    erasedAt: row.erasedAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    oneself: row.id === scope.person.id,
  };
}

/** One person, as they are after a change. */
export async function viewOfPerson(scope: AdministrationScope, personId: string): Promise<AdministeredPerson> {
  return personView(scope, await personOf(scope, personId));
}
