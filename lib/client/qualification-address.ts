import type * as qualification from "@/lib/contract/qualification";
import type { Address } from "./address";

const FACTS = "/api/v1/catalogue/qualification";
const FACT = `${FACTS}/{qualificationId}`;

export const draftQualification: Address<typeof qualification.draftQualificationRoute> = { method: "POST", path: FACTS };
export const approveQualification: Address<typeof qualification.approveQualificationRoute> = {
  method: "POST",
  path: `${FACT}/approve`,
};
export const refuseQualification: Address<typeof qualification.refuseQualificationRoute> = {
  method: "POST",
  path: `${FACT}/refuse`,
};
export const withdrawQualification: Address<typeof qualification.withdrawQualificationRoute> = {
  method: "POST",
  path: `${FACT}/withdraw`,
};
