"use client";

import { Check, Copy } from "lucide-react";
import { type FocusEvent, useState } from "react";
import { Button } from "./button";
import { Field, Input } from "./field";

/** A text to hand over: shown whole, chosen when entered, copied by a button. Where the browser copies nothing, it stays chosen. */
export function CopyField(props: { label: string; value: string; copyLabel: string; copiedLabel: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.value);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  const choose = (event: FocusEvent<HTMLInputElement>) => event.target.select();
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label={props.label} className="grow">
        {(control) => <Input {...control} readOnly value={props.value} onFocus={choose} className="font-mono text-sm" />}
      </Field>
      <Button
        onClick={() => void copy()}
        icon={copied ? <Check className="size-4" aria-hidden="true" /> : <Copy className="size-4" aria-hidden="true" />}
      >
        <span aria-live="polite">{copied ? props.copiedLabel : props.copyLabel}</span>
      </Button>
    </div>
  );
}
