import { z } from "zod";
import type { AccountView } from "@/lib/contract/account";
import { ownQuery } from "../use-case";
import { organisationsOfOneself } from "./store-account";
import { ownSecondFactor } from "./store-second-factor";

/** Who one is, how one signs in, and where one belongs. */
export const readAccount = ownQuery({
  permission: "account.read",
  input: z.strictObject({}),

  async run(scope): Promise<AccountView> {
    const { since, recoveryCodesLeft } = await ownSecondFactor(scope);
    return {
      person: { ...scope.person },
      secondFactor: { since: since?.toISOString() ?? null, recoveryCodesLeft },
      organisations: await organisationsOfOneself(scope, new Date()),
    };
  },
});
