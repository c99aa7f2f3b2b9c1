import { readServiceRoute } from "@/lib/contract/catalogue";
import { readService } from "@/lib/server/catalogue/read-service";
import { handle } from "@/lib/server/handle";

export const GET = handle(readServiceRoute, readService);
