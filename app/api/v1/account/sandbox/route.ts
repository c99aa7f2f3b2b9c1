import { loadSandboxRoute, readSandboxRoute, removeSandboxRoute } from "@/lib/contract/sandbox";
import { handle } from "@/lib/server/handle";
import { loadSandbox } from "@/lib/server/sandbox/load-sandbox";
import { readSandbox } from "@/lib/server/sandbox/read-sandbox";
import { removeSandbox } from "@/lib/server/sandbox/remove-sandbox";

export const GET = handle(readSandboxRoute, readSandbox);
export const POST = handle(loadSandboxRoute, loadSandbox);
export const DELETE = handle(removeSandboxRoute, removeSandbox);
