import { finishReadingRoute } from "@/lib/contract/second-reading";
import { handle } from "@/lib/server/handle";
import { finishReading } from "@/lib/server/second-reading/finish-reading";

export const POST = handle(finishReadingRoute, finishReading);
