import type * as benchmark from "@/lib/contract/benchmark";
import type * as followUp from "@/lib/contract/follow-up";
import type * as portfolio from "@/lib/contract/portfolio";
import { type Address, ORGANISATION } from "./address";

// What the portfolio asks for. `address.test.ts` holds these to the contract too.

const VIEWS = "/api/v1/portfolio/views";

export const keepView: Address<typeof portfolio.keepViewRoute> = { method: "POST", path: VIEWS };
export const dropView: Address<typeof portfolio.dropViewRoute> = { method: "DELETE", path: `${VIEWS}/{viewId}` };

const FOLLOW_UPS = `${ORGANISATION}/follow-ups`;

export const addFollowUp: Address<typeof followUp.addFollowUpRoute> = { method: "POST", path: FOLLOW_UPS };
export const changeFollowUp: Address<typeof followUp.changeFollowUpRoute> = {
  method: "PUT",
  path: `${FOLLOW_UPS}/{followUpId}`,
};

const CONSENT = `${ORGANISATION}/benchmark/consent`;

export const giveBenchmarkConsent: Address<typeof benchmark.giveBenchmarkConsentRoute> = { method: "PUT", path: CONSENT };
export const withdrawBenchmarkConsent: Address<typeof benchmark.withdrawBenchmarkConsentRoute> = {
  method: "DELETE",
  path: CONSENT,
};
