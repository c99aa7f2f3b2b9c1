import { readSandboxRoute, type SandboxView } from "@/lib/contract/sandbox";
import { sandboxProgress } from "@/lib/domain/sandbox/sandbox";
import { ownQuery } from "../use-case";
import { progressOfSandbox } from "./store-sandbox";

/** One's own sandbox: whether there is one, and how far its making is. */
export const readSandbox = ownQuery({
  permission: "sandbox.keep",
  input: readSandboxRoute.params,

  async run(scope): Promise<SandboxView> {
    const found = await progressOfSandbox(scope);
    if (!found) return { state: "none" };
    const { organisation: organisationId, project: projectId, ...job } = found;
    return { ...sandboxProgress(job), organisationId, projectId };
  },
});
