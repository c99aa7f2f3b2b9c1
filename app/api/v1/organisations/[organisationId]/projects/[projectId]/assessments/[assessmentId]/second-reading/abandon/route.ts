import { abandonSecondReadingRoute } from "@/lib/contract/second-reading";
import { handle } from "@/lib/server/handle";
import { abandonSecondReading } from "@/lib/server/second-reading/abandon-second-reading";

export const POST = handle(abandonSecondReadingRoute, abandonSecondReading);
