"use client";

import { useTranslations } from "next-intl";
import { ProblemNotice } from "@/components/ui/problem";
import { problemFace, problemIn } from "@/lib/client/call";

/** Why a file, or what is in it, was not taken: in the words of files, else in those of any refusal. */
export function FileProblemFace({ title, error, note }: { title: string; error: unknown; note?: string }) {
  const files = useTranslations("exchange.problems");
  const answers = useTranslations("assessment.problems");
  const own = files.has(problemIn(error).code) ? files : answers;
  const { detail, ...face } = problemFace(error, own, useTranslations("common"));
  return (
    <ProblemNotice
      title={title}
      detail={
        <>
          <p className="wrap-anywhere">{detail}</p>
          {note ? <p className="text-soft">{note}</p> : null}
        </>
      }
      {...face}
    />
  );
}
