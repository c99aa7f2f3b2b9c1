import { readEstateRoute } from "@/lib/contract/eligibility";
import { readEstate } from "@/lib/server/eligibility/read-estate";
import { handle } from "@/lib/server/handle";

export const GET = handle(readEstateRoute, readEstate);
