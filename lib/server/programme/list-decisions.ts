import { listDecisionsRoute } from "@/lib/contract/programme";
import { query } from "../use-case";
import { decisionPage } from "./decision-page";

/** The ledger, newest first. */
export const listDecisions = query({
  permission: "programme.read",
  input: listDecisionsRoute.params.extend(listDecisionsRoute.query.shape),

  run: decisionPage,
});
