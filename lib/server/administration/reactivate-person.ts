import { reactivatePersonRoute } from "@/lib/contract/administration";
import { administrationCommand } from "../use-case";
import { viewOfPerson } from "./person-view";
import { personOf, setDeactivated } from "./store-person";

/** Opens a closed account again, with the rights it still has. */
export const reactivatePerson = administrationCommand({
  permission: "person.administer",
  action: "reactivate-person",
  input: reactivatePersonRoute.params,

  async run(scope, { personId }) {
    const { deactivatedAt } = await personOf(scope, personId);
    if (!deactivatedAt) return { result: await viewOfPerson(scope, personId), audit: null };
    await setDeactivated(scope, personId, null);
    const detail = { before: { deactivatedAt: deactivatedAt.toISOString() }, after: { deactivatedAt: null } };
    return { result: await viewOfPerson(scope, personId), audit: { subject: `person:${personId}`, detail } };
  },
});
