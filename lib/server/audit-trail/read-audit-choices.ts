import { readAuditChoicesRoute } from "@/lib/contract/audit";
import { query } from "../use-case";
import { actionsOfOrganisation, peopleOfOrganisation } from "./store-audit";

/** What the audit trail can be filtered by: people of the organisation, past ones too, and the actions that occur. */
export const readAuditChoices = query({
  permission: "audit.read",
  input: readAuditChoicesRoute.params,

  async run(scope) {
    return { people: await peopleOfOrganisation(scope), actions: await actionsOfOrganisation(scope) };
  },
});
