import { listEngagementsRoute } from "@/lib/contract/people";
import { query } from "../use-case";
import { engagementPage } from "./engagement-page";

/** Consultants' engagements in every state, the last proposed first. */
export const listEngagements = query({
  permission: "member.read",
  input: listEngagementsRoute.params.extend(listEngagementsRoute.query.shape),

  run: engagementPage,
});
