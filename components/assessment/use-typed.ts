"use client";

import { useState } from "react";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { sameAnswer } from "@/lib/domain/assessment/given";

/**
 * Text that stands for an answer while it is typed: spaces and half a number stay as they were typed, and give way as soon as the
 * answer becomes another one from elsewhere.
 */
export function useTyped(value: AnswerValue | null, format: (value: AnswerValue | null) => string) {
  const [typed, setTyped] = useState<{ text: string; value: AnswerValue | null } | null>(null);
  const shown = typed !== null && sameAnswer(typed.value, value) ? typed.text : format(value);
  return { shown, type: (text: string, meant: AnswerValue | null) => setTyped({ text, value: meant }) };
}
