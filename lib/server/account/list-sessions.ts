import { z } from "zod";
import type { SessionList } from "@/lib/contract/account";
import { env } from "../env";
import { ownQuery } from "../use-case";
import { runningSessions } from "./store-own-session";

/** Where one is signed in. */
export const listSessions = ownQuery({
  permission: "account.read",
  input: z.strictObject({}),

  async run(scope): Promise<SessionList> {
    return { items: await runningSessions(scope, env().SESSION_IDLE_MINUTES) };
  },
});
