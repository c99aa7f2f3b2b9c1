import { withdrawBenchmarkConsentRoute } from "@/lib/contract/benchmark";
import { command } from "../use-case";
import { deleteConsent } from "./store-benchmark";

/** From the next request on, nobody's comparison counts the organisation's figures. */
export const withdrawBenchmarkConsent = command({
  action: "withdraw-benchmark-consent",
  permission: "organisation.edit",
  input: withdrawBenchmarkConsentRoute.params,

  async run(scope, { organisationId }) {
    const withdrawn = await deleteConsent(scope);
    return { result: { withdrawn }, audit: withdrawn ? { subject: `organisation:${organisationId}`, detail: {} } : null };
  },
});
