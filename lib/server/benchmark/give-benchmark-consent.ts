import { giveBenchmarkConsentRoute } from "@/lib/contract/benchmark";
import { Conflict } from "../errors";
import { command } from "../use-case";
import { consentOf, insertConsent } from "./store-benchmark";

/** Lends the organisation's figures to the anonymous comparison, from now until it is withdrawn. */
export const giveBenchmarkConsent = command({
  action: "give-benchmark-consent",
  permission: "organisation.edit",
  input: giveBenchmarkConsentRoute.params,

  async run(scope, { organisationId }) {
    const given = await insertConsent(scope);
    const since = given ?? (await consentOf(scope));
    // The database keeps none of an organisation that is no real one.
    if (since === null) throw new Conflict("no-consent-here");
    return {
      result: { consentedAt: since.toISOString() },
      audit: given && { subject: `organisation:${organisationId}`, detail: {} },
    };
  },
});
