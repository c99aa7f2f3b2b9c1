import { editAccountRoute, readAccountRoute } from "@/lib/contract/account";
import { editAccount } from "@/lib/server/account/edit-account";
import { readAccount } from "@/lib/server/account/read-account";
import { handle } from "@/lib/server/handle";

export const GET = handle(readAccountRoute, readAccount);
export const PATCH = handle(editAccountRoute, editAccount);
