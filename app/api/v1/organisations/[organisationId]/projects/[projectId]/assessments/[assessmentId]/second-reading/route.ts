import { openSecondReadingRoute, readSecondReadingRoute } from "@/lib/contract/second-reading";
import { handle } from "@/lib/server/handle";
import { openSecondReading } from "@/lib/server/second-reading/open-second-reading";
import { readSecondReading } from "@/lib/server/second-reading/read-second-reading";

export const GET = handle(readSecondReadingRoute, readSecondReading);
export const POST = handle(openSecondReadingRoute, openSecondReading);
