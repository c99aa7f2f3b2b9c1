"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { UploadProgress } from "@/lib/client/send-file";
import { uploadInventory } from "@/lib/client/upload-inventory";
import type { ImportView } from "@/lib/contract/inventory";

/** Where a transfer stands. `reading`: all bytes are away and the server is still at it. */
export type Upload =
  | { readonly step: "idle" }
  | { readonly step: "sending"; readonly file: File; readonly progress: UploadProgress }
  | { readonly step: "reading" | "stopped" | "done"; readonly file: File }
  | { readonly step: "failed"; readonly file: File; readonly error: unknown };

/** The step after a piece of progress. */
export function afterProgress(file: File, progress: UploadProgress): Upload {
  return progress.sent < progress.total ? { step: "sending", file, progress } : { step: "reading", file };
}

/** One transfer at a time; leaving the page stops it. */
export function useUpload(scope: ProjectScope, onRead: (view: ImportView) => void) {
  const [upload, setUpload] = useState<Upload>({ step: "idle" });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const send = (files: readonly File[]) => {
    const file = files[0];
    if (!file) return;
    current.current?.abort();
    const control = new AbortController();
    current.current = control;
    setUpload({ step: "sending", file, progress: { sent: 0, total: file.size } });
    const onProgress = (progress: UploadProgress) => {
      if (!control.signal.aborted) setUpload(afterProgress(file, progress));
    };
    uploadInventory(scope, file, { onProgress, signal: control.signal }).then(
      (view) => {
        setUpload({ step: "done", file });
        onRead(view);
      },
      (error: unknown) => setUpload(control.signal.aborted ? { step: "stopped", file } : { step: "failed", file, error }),
    );
  };
  const stop = useCallback(() => current.current?.abort(), []);
  return { upload, send, stop };
}
