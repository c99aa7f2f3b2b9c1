"use client";

import clsx from "clsx";
import { Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "./button";

export interface DropzoneProps {
  title: ReactNode;
  hint?: ReactNode;
  /** Words of the button that opens the file choice. */
  chooseLabel: string;
  onFiles: (files: readonly File[]) => void;
  /** Several files where one is taken: without it the first is. */
  onSeveral?: (count: number) => void;
  multiple?: boolean;
  disabled?: boolean;
  /** Extensions offered first in the file choice; content decides, never the name. */
  accept?: string;
  /** Files may be dropped anywhere on the page. */
  wholePage?: boolean;
}

/** Where a file is dropped, or chosen with the keyboard. */
export function Dropzone({
  title,
  hint,
  chooseLabel,
  onFiles,
  onSeveral,
  multiple = false,
  disabled = false,
  accept,
  wholePage = false,
}: DropzoneProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0 || disabled) return;
    if (!multiple && files.length > 1 && onSeveral) onSeveral(files.length);
    else onFiles(multiple ? files : files.slice(0, 1));
  };
  usePageDrop(wholePage && !disabled, setOver, take);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      aria-label={chooseLabel}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        "flex flex-col items-center gap-2 border-2 border-dashed px-6 py-8 text-center",
        over ? "border-accent bg-selected" : "border-control bg-raised",
      )}
    >
      <Upload className="size-6 text-soft" aria-hidden="true" />
      <p className="font-semibold">{title}</p>
      {hint ? <p className="max-w-prose text-sm text-soft">{hint}</p> : null}
      <button type="button" disabled={disabled} onClick={() => input.current?.click()} className={buttonClass("primary")}>
        {chooseLabel}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </section>
  );
}

function usePageDrop(active: boolean, setOver: (over: boolean) => void, take: (list: FileList | null) => void) {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  }, [take]);
  useEffect(() => {
    if (!active) return;
    const over = (event: globalThis.DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: globalThis.DragEvent) => {
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer?.files ?? null);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, [active, setOver]);
}
