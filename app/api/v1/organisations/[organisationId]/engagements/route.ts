import { listEngagementsRoute } from "@/lib/contract/people";
import { handle } from "@/lib/server/handle";
import { listEngagements } from "@/lib/server/people/list-engagements";

export const GET = handle(listEngagementsRoute, listEngagements);
