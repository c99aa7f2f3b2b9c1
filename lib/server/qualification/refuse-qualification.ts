import { refuseQualificationRoute } from "@/lib/contract/qualification";
import { administrationCommand } from "../use-case";
import { decideDraft } from "./decide";

/** Refuses a draft, with the reason that its author reads. */
export const refuseQualification = administrationCommand({
  permission: "qualification.approve",
  action: "refuse-qualification",
  input: refuseQualificationRoute.params.extend(refuseQualificationRoute.body.shape),

  run: (scope, { qualificationId, reason }) => decideDraft(scope, qualificationId, "refused", reason),
});
