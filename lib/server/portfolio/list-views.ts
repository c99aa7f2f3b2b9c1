import { z } from "zod";
import { personalQuery } from "../use-case";
import { ownViews } from "./store-view";

/** The views of the portfolio that the caller keeps. */
export const listViews = personalQuery({ permission: "portfolio.read", input: z.strictObject({}), run: ownViews });
