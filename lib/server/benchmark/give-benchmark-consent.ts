import { giveBenchmarkConsentRoute } from "@/lib/contract/benchmark";
import { command } from "../use-case";
import { consentOf, insertConsent } from "./store-benchmark";

/** Lends the organisation's figures to the anonymous comparison, from now until it is withdrawn. */
export const giveBenchmarkConsent = command({
  action: "give-benchmark-consent",
  permission: "organisation.edit",
  input: giveBenchmarkConsentRoute.params,

  async run(scope, { organisationId }) {
    const given = await insertConsent(scope);
    const consentedAt = (given ?? (await consentOf(scope)) ?? new Date()).toISOString();
    return { result: { consentedAt }, audit: given && { subject: `organisation:${organisationId}`, detail: {} } };
  },
});
