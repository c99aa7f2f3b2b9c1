import { reactivatePersonRoute } from "@/lib/contract/administration";
import { Conflict } from "../errors";
import { administrationCommand } from "../use-case";
import { viewOfPerson } from "./person-view";
import { personOf, setDeactivated } from "./store-person";

/** Opens a closed account again, with the rights it still has. */
export const reactivatePerson = administrationCommand({
  permission: "person.administer",
  action: "reactivate-person",
  input: reactivatePersonRoute.params,

  async run(scope, { personId }) {
    const { deactivatedAt, erasedAt } = await personOf(scope, personId);
    if (erasedAt) throw new Conflict("person-erased");
    if (!deactivatedAt) return { result: await viewOfPerson(scope, personId), audit: null };
    await setDeactivated(scope, personId, null);
    const detail = { before: { deactivatedAt: deactivatedAt.toISOString() }, after: { deactivatedAt: null } };
    return { result: await viewOfPerson(scope, personId), audit: { subject: `person:${personId}`, detail } };
  },
});
