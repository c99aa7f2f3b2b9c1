import type * as edition from "@/lib/contract/edition-change";
import { type Address, PROJECT } from "./address";

export const acceptEdition: Address<typeof edition.acceptEditionRoute> = { method: "POST", path: `${PROJECT}/edition` };
