import { z } from "zod";
import { Text } from "../text";
import { LEARNING_ROLES } from "./role";
import { TOPICS } from "./topic";

const Option = z.strictObject({ id: z.string().min(1), text: Text, correct: z.boolean(), why: Text });
const Question = z
  .strictObject({ id: z.string().min(1), kind: z.enum(["single", "multiple"]), question: Text, options: z.array(Option).min(3) })
  .refine(({ kind, options }) => {
    const right = options.filter((option) => option.correct).length;
    return kind === "single" ? right === 1 : right >= 2 && right < options.length;
  }, "a single choice has one right answer; a multiple one has several, and a wrong one");

/** What a module is, but for its text, which is Markdown beside it. */
export const TrainingModule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  topic: z.enum(TOPICS),
  /** Reading and quiz, in minutes. */
  minutes: z.number().int().positive(),
  updated: z.iso.date(),
  roles: z.array(z.enum(LEARNING_ROLES)).min(1),
  title: Text,
  summary: Text,
  objectives: z.array(Text).min(3),
  sources: z.array(
    z.strictObject({
      id: z.string().min(1),
      title: Text,
      publisher: z.string().min(1),
      date: z.string().regex(/^\d{4}(-\d\d){0,2}$/),
      url: z.url().nullable(),
      label: z.enum(["fact", "secondary", "inference"]),
    }),
  ),
  quiz: z.array(Question).min(5),
});
export type TrainingModule = z.infer<typeof TrainingModule>;
export type QuizQuestion = TrainingModule["quiz"][number];
