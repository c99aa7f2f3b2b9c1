import type { AdministrationScope } from "../database";
import { Conflict } from "../errors";
import { type ListedPerson, personOf } from "./store-person";

/** Somebody else, who is not erased yet. */
export async function erasableAccount(scope: AdministrationScope, personId: string): Promise<ListedPerson> {
  if (personId === scope.person.id) throw new Conflict("oneself");
  const person = await personOf(scope, personId);
  if (person.erasedAt) throw new Conflict("person-erased");
  return person;
}

/** Of whom the account is closed besides. */
export async function closedAccount(scope: AdministrationScope, personId: string): Promise<ListedPerson> {
  const person = await erasableAccount(scope, personId);
  if (!person.deactivatedAt) throw new Conflict("person-active");
  return person;
}
