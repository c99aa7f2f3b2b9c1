import { readReadinessRoute } from "@/lib/contract/readiness";
import { handle } from "@/lib/server/handle";
import { readReadiness } from "@/lib/server/readiness-score/read-readiness";

export const GET = handle(readReadinessRoute, readReadiness);
