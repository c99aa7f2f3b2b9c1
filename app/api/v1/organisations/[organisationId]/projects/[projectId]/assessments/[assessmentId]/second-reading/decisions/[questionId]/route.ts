import { adjudicateDifferenceRoute } from "@/lib/contract/second-reading";
import { handle } from "@/lib/server/handle";
import { adjudicateDifference } from "@/lib/server/second-reading/adjudicate-difference";

export const PUT = handle(adjudicateDifferenceRoute, adjudicateDifference);
