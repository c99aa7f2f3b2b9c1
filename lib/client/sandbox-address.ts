import type * as sandbox from "@/lib/contract/sandbox";
import type { Address } from "./address";

const SANDBOX = "/api/v1/account/sandbox";

export const readSandbox: Address<typeof sandbox.readSandboxRoute> = { method: "GET", path: SANDBOX };
export const loadSandbox: Address<typeof sandbox.loadSandboxRoute> = { method: "POST", path: SANDBOX };
export const removeSandbox: Address<typeof sandbox.removeSandboxRoute> = { method: "DELETE", path: SANDBOX };
