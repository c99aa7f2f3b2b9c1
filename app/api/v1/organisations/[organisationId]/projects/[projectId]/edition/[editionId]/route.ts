import { simulateEditionRoute } from "@/lib/contract/edition-change";
import { simulateEdition } from "@/lib/server/eligibility/simulate-edition";
import { handle } from "@/lib/server/handle";

export const GET = handle(simulateEditionRoute, simulateEdition);
