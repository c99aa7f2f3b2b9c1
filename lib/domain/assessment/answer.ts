import { z } from "zod";

const NamedDocument = z.strictObject({
  title: z.string().trim().min(1).max(300),
  where: z.string().trim().max(1_000),
  file: z.uuid().optional(),
});

/** What somebody said. `unknown` is an answer: it is kept, counted as progress and never scored. */
export const AnswerValue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unknown") }),
  z.strictObject({ kind: z.literal("options"), ids: z.array(z.string().max(100)).max(50) }),
  z.strictObject({ kind: z.literal("number"), number: z.number() }),
  z.strictObject({ kind: z.literal("date"), date: z.iso.date() }),
  z.strictObject({ kind: z.literal("text"), text: z.string().max(20_000) }),
  z.strictObject({ kind: z.literal("people"), names: z.array(z.string().trim().min(1).max(200)).max(100) }),
  /** Documents by their title, and where they are kept: a reference of the records system, an address; `file`: filed in this portal. */
  z.strictObject({ kind: z.literal("evidence"), documents: z.array(NamedDocument).max(50) }),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;
/** By question; nothing said is absent, and so is an answer that was taken back. */
export type Answers = Readonly<Record<string, AnswerValue>>;
