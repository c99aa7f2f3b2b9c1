import { keepViewRoute } from "@/lib/contract/portfolio";
import { queryOf, readFilters } from "@/lib/domain/portfolio/filter";
import { Conflict } from "../errors";
import { ownCommand } from "../use-case";
import { countViews, insertView } from "./store-view";

const MOST = 30;

/** Keeps a view of the portfolio. Only what the page knows of the address is kept. The audit has neither the name nor what is searched. */
export const keepView = ownCommand({
  permission: "portfolio.read",
  action: "keep-portfolio-view",
  input: keepViewRoute.body,
  before: async () => null,

  async run(scope, { name, query }) {
    if ((await countViews(scope)) >= MOST) throw new Conflict("too-many-views", { most: String(MOST) });
    const kept = queryOf(readFilters(Object.fromEntries(new URLSearchParams(query))));
    const id = await insertView(scope, name, kept);
    if (id === null) throw new Conflict("view-name-taken");
    return { result: { id }, audit: { subject: `portfolio-view:${id}`, detail: {} } };
  },
});
