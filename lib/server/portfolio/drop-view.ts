import { dropViewRoute } from "@/lib/contract/portfolio";
import { NotFound } from "../errors";
import { ownCommand } from "../use-case";
import { deleteView } from "./store-view";

/** Forgets one of one's own views of the portfolio. */
export const dropView = ownCommand({
  permission: "portfolio.read",
  action: "drop-portfolio-view",
  input: dropViewRoute.params,
  before: async () => null,

  async run(scope, { viewId }) {
    const dropped = await deleteView(scope, viewId);
    if (dropped === 0) throw new NotFound();
    return { result: { dropped }, audit: { subject: `portfolio-view:${viewId}`, detail: {} } };
  },
});
