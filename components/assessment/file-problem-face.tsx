"use client";

import { useTranslations } from "next-intl";
import { ProblemNotice } from "@/components/ui/problem";
import { problemIn } from "@/lib/client/call";
import { useProblemWords } from "./problem-face";

/** Why a file, or what is in it, was not taken: in the words of files, else in those of any refusal. */
export function FileProblemFace({ title, error, note }: { title: string; error: unknown; note?: string }) {
  const common = useTranslations("common");
  const own = useTranslations("exchange.problems");
  const words = useProblemWords();
  const { code, params = {}, requestId } = problemIn(error);
  return (
    <ProblemNotice
      title={title}
      detail={
        <>
          <p className="wrap-anywhere">{own.has(code) ? own(code, params) : words(error)}</p>
          {note ? <p className="text-soft">{note}</p> : null}
        </>
      }
      requestId={requestId || null}
      requestIdLabel={common("error.reference")}
    />
  );
}
