import { deactivatePersonRoute } from "@/lib/contract/administration";
import { deactivatePerson } from "@/lib/server/administration/deactivate-person";
import { handle } from "@/lib/server/handle";

export const POST = handle(deactivatePersonRoute, deactivatePerson);
