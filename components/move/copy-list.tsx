"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Textarea } from "@/components/ui/field";

interface CopyListProps {
  summary: string;
  names: readonly string[];
  words: { readonly copy: string; readonly copied: string; readonly selected: string };
}

/** Names one a line, to put into a filter or a search. Where the browser copies nothing, the text is selected for the keyboard. */
export function CopyList({ summary, names, words }: CopyListProps) {
  const [outcome, setOutcome] = useState<"copied" | "selected" | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(names.join("\n"));
      setOutcome("copied");
    } catch {
      area.current?.select();
      setOutcome("selected");
    }
  };
  return (
    <Disclosure summary={summary}>
      <div className="flex max-w-xl flex-col items-start gap-2">
        <Textarea
          ref={area}
          readOnly
          aria-label={summary}
          value={names.join("\n")}
          rows={Math.min(names.length, 10)}
          className="w-full font-mono text-sm"
        />
        <Button
          size="small"
          onClick={() => void copy()}
          icon={
            outcome === "copied" ? (
              <Check className="size-4" aria-hidden="true" />
            ) : (
              <Copy className="size-4" aria-hidden="true" />
            )
          }
        >
          <span aria-live="polite">{outcome === "copied" ? words.copied : words.copy}</span>
        </Button>
        {outcome === "selected" ? <p className="text-sm text-soft">{words.selected}</p> : null}
      </div>
    </Disclosure>
  );
}
