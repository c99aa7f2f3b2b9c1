import { removeSandboxRoute } from "@/lib/contract/sandbox";
import { NotFound } from "../errors";
import { removeFiles } from "../evidence/remove-files";
import { ownCommand } from "../use-case";
import { eraseOwnSandbox } from "./store-sandbox";

/** Removes one's sandbox with everything in it. The platform's chain keeps that it was removed, and nothing of what it held. */
export const removeSandbox = ownCommand({
  permission: "sandbox.keep",
  action: "remove-sandbox",
  input: removeSandboxRoute.params,
  before: async () => ({ files: [] as string[] }),

  async run(scope, _, before) {
    const erased = await eraseOwnSandbox(scope);
    if (!erased) throw new NotFound();
    before.files.push(...erased.files);
    return { result: {}, audit: { subject: `organisation:${erased.organisation}`, detail: { files: erased.files.length } } };
  },

  after: ({ files }) => removeFiles(files),
});
