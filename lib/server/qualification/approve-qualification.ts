import { approveQualificationRoute } from "@/lib/contract/qualification";
import { administrationCommand } from "../use-case";
import { decideDraft } from "./decide";

/** Puts a draft in force: it speaks before what ships with the product, from its first day on. */
export const approveQualification = administrationCommand({
  permission: "qualification.approve",
  action: "approve-qualification",
  input: approveQualificationRoute.params,

  run: (scope, { qualificationId }) => decideDraft(scope, qualificationId, "approved", ""),
});
