"use client";

import clsx from "clsx";
import { Paperclip } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "./button";

export interface FileDropProps {
  /** Words of the button, and of the area for screen readers. */
  label: string;
  /** Drawn beside the button. */
  hint?: ReactNode;
  onFile: (file: File) => void;
  children?: ReactNode;
}

/** A small place for one file at a time: dropped on it, or chosen by its button. `Dropzone` is for pages that are about a file. */
export function FileDrop({ label, hint, onFile, children }: FileDropProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const [file] = [...(list ?? [])];
    if (file) onFile(file);
  };
  return (
    <section
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      className={clsx("flex flex-col gap-3 border border-dashed p-3", over ? "border-accent bg-selected" : "border-control")}
    >
      {children}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="small" icon={<Paperclip className="size-4" aria-hidden="true" />} onClick={() => input.current?.click()}>
          {label}
        </Button>
        {hint ? <span className="text-sm text-soft">{hint}</span> : null}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </section>
  );
}
