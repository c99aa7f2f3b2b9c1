import { type ErasurePreview, previewErasureRoute } from "@/lib/contract/erasure";
import { administrationQuery } from "../use-case";
import { erasableAccount } from "./erasable-account";
import { organisationsOfPerson, textsNaming } from "./store-erasure";

/** What an erasure would leave: read before it, be the account closed yet or not, since afterwards nobody knows what name to look for. */
export const previewErasure = administrationQuery({
  permission: "person.administer",
  input: previewErasureRoute.params,

  async run(scope, { personId }): Promise<ErasurePreview> {
    await erasableAccount(scope, personId);
    const organisations = (await organisationsOfPerson(scope, personId)).map(({ name }) => name);
    return { organisations, named: await textsNaming(scope, personId) };
  },
});
