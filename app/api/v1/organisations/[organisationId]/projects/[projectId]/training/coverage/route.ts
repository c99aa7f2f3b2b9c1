import { readCoverageRoute } from "@/lib/contract/training";
import { handle } from "@/lib/server/handle";
import { readCoverage } from "@/lib/server/training/read-coverage";

export const GET = handle(readCoverageRoute, readCoverage);
