import { listPeopleRoute } from "@/lib/contract/administration";
import { listPeople } from "@/lib/server/administration/list-people";
import { handle } from "@/lib/server/handle";

export const GET = handle(listPeopleRoute, listPeople);
