import { withdrawQualificationRoute } from "@/lib/contract/qualification";
import { administrationCommand } from "../use-case";
import { decideDraft } from "./decide";

/** Takes one's own draft back. */
export const withdrawQualification = administrationCommand({
  permission: "qualification.edit",
  action: "withdraw-qualification",
  input: withdrawQualificationRoute.params,

  run: (scope, { qualificationId }) => decideDraft(scope, qualificationId, "withdrawn", ""),
});
