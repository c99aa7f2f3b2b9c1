import type { Person } from "@/lib/contract/access";
import { editAccountRoute } from "@/lib/contract/account";
import { ownCommand } from "../use-case";
import { rename } from "./store-account";

/** Changes one's own name. The audit says that it changed, never the name: erasing a person must leave no trace of it there. */
export const editAccount = ownCommand({
  permission: "account.change",
  action: "edit-account",
  input: editAccountRoute.body,
  before: async () => null,

  async run(scope, { name }) {
    const changed = await rename(scope, name);
    const result: Person = { ...scope.person, name };
    return { result, audit: changed ? { subject: `person:${scope.person.id}`, detail: { changed: ["name"] } } : null };
  },
});
