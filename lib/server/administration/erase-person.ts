import { erasePersonRoute } from "@/lib/contract/erasure";
import { plainEmail } from "@/lib/domain/access/invitation";
import { Conflict } from "../errors";
import { recipientKey } from "../mail/recipient-key";
import { administrationCommand } from "../use-case";
import { closedAccount } from "./erasable-account";
import { viewOfPerson } from "./person-view";
import { eraseRows, holdPerson, organisationsOfPerson } from "./store-erasure";

/**
 * Erases a person whose account is closed (GDPR, article 17): name, address, whatever opened the account and whatever was theirs alone.
 * What they did stays under their id, and every chain of audit with it; each organisation that knew them is told by its own.
 */
export const erasePerson = administrationCommand({
  permission: "person.administer",
  action: "erase-person",
  input: erasePersonRoute.params.extend(erasePersonRoute.body.shape),

  async run(scope, { personId, confirmation, reason }) {
    await holdPerson(scope, personId);
    const { email } = await closedAccount(scope, personId);
    if (plainEmail(confirmation) !== email) throw new Conflict("confirmation-differs");
    const organisations = await organisationsOfPerson(scope, personId);
    const erased = await eraseRows(scope, personId, recipientKey(email));
    const result = await viewOfPerson(scope, personId);
    const audit = { subject: `person:${personId}`, detail: { reason, erased } };
    return { result, audit, organisationIds: organisations.map(({ id }) => id) };
  },
});
