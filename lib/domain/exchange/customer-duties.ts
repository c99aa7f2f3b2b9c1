import { z } from "zod";
import { Text } from "../text";
import data from "./customer-duties.json" with { type: "json" };

export const DUTY_STRENGTHS = ["must", "must-not", "should", "may", "unsettled"] as const;

/**
 * What SecNumCloud 3.2 and its annex 2 leave to the customer, in paraphrases of our own: ANSSI's text prevails. `unsettled`: the
 * record does not settle between a must and a should.
 */
const CustomerDuty = z.strictObject({
  clause: z.string().min(1),
  strength: z.enum(DUTY_STRENGTHS),
  /** The customer bears it, and needs something of the provider for it: an element on request, a tool, a clause of the agreement. */
  providerSupplies: z.boolean(),
  text: Text,
});
export type CustomerDuty = z.infer<typeof CustomerDuty>;

/** In the order of the requirements, annex 2 first. */
export const CUSTOMER_DUTIES: readonly CustomerDuty[] = z.array(CustomerDuty).parse(data);
export const DUTIES_QUESTIONNAIRE = "secnumcloud-customer-duties";
