import { loadSandboxRoute } from "@/lib/contract/sandbox";
import { Conflict, Forbidden } from "../errors";
import { ownCommand } from "../use-case";
import { openSandbox, progressOfSandbox } from "./store-sandbox";

/** Makes a sandbox of one's own: an organisation of invented data that a job fills. One per person, for who leads, directs or accompanies somewhere. */
export const loadSandbox = ownCommand({
  permission: "sandbox.keep",
  action: "load-sandbox",
  input: loadSandboxRoute.body,
  before: async () => null,

  async run(scope, { locale }) {
    const organisationId = await openSandbox(scope, locale);
    if (organisationId === null) throw (await progressOfSandbox(scope)) ? new Conflict("sandbox-exists") : new Forbidden();
    return { result: { organisationId }, audit: { subject: `organisation:${organisationId}`, detail: {} } };
  },
});
