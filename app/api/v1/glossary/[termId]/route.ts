import { readTermRoute } from "@/lib/contract/glossary";
import { readTerm } from "@/lib/server/glossary/read-term";
import { handle } from "@/lib/server/handle";

export const GET = handle(readTermRoute, readTerm);
