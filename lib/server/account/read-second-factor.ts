import { z } from "zod";
import { ownQuery } from "../use-case";

/** Whether this session still owes its second factor: what the page that asks for it must know, and no more. */
export const readSecondFactor = ownQuery({
  permission: "second-factor.give",
  beforeSecondFactor: true,
  input: z.strictObject({}),

  async run(scope): Promise<{ owed: boolean }> {
    return { owed: scope.secondFactor === "needed" };
  },
});
