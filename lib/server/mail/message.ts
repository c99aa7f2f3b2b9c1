import { z } from "zod";

/** One mail to one address, as it lies sealed in the queue. */
export const MailMessage = z.strictObject({ to: z.email().max(254), subject: z.string(), text: z.string(), html: z.string() });
export type MailMessage = z.infer<typeof MailMessage>;
