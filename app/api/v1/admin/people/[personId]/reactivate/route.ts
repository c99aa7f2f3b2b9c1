import { reactivatePersonRoute } from "@/lib/contract/administration";
import { reactivatePerson } from "@/lib/server/administration/reactivate-person";
import { handle } from "@/lib/server/handle";

export const POST = handle(reactivatePersonRoute, reactivatePerson);
