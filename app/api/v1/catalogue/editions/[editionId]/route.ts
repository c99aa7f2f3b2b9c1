import { readEditionRoute } from "@/lib/contract/catalogue";
import { readEdition } from "@/lib/server/catalogue/read-edition";
import { handle } from "@/lib/server/handle";

export const GET = handle(readEditionRoute, readEdition);
