"use client";

import type { Question } from "@/lib/domain/assessment/questionnaire";
import { ChoiceField, type FieldProps } from "./choice-field";
import { EvidenceField } from "./evidence-field";
import { DateField, NumberField, PeopleField, TextField, UnknownBox } from "./typed-field";

/** The field of a question's kind. */
export function AnswerField({ question, ...field }: Omit<FieldProps, "question"> & { question: Question }) {
  if ("options" in question) return <ChoiceField question={question} {...field} />;
  return (
    <div className="flex flex-col gap-2">
      {question.kind === "number" ? <NumberField question={question} {...field} /> : null}
      {question.kind === "date" ? <DateField {...field} /> : null}
      {question.kind === "text" ? <TextField {...field} /> : null}
      {question.kind === "people" ? <PeopleField {...field} /> : null}
      {question.kind === "evidence" ? <EvidenceField {...field} /> : null}
      <UnknownBox {...field} />
    </div>
  );
}
