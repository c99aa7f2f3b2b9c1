import { z } from "zod";

/** A sentence in both languages, kept beside the datum it explains. */
export const Text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;
