import { z } from "zod";

/** The two languages of the product; French is the source. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** A sentence in both languages, kept beside the datum it explains. */
export const Text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;
