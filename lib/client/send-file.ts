import type { Method } from "@/lib/contract/route";
import { ProblemError, problemOf, refusalOf } from "./call";

export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}
export interface UploadWatch {
  onProgress: (progress: UploadProgress) => void;
  signal: AbortSignal;
}

/**
 * Sends a file as it is; XMLHttpRequest because `fetch` does not tell how far a body has gone.
 * Refusals and cut lines throw `ProblemError` as `call` does; an aborted signal throws its reason.
 */
export function sendFile<View>(
  to: { readonly method: Method; readonly url: string },
  file: File,
  { onProgress, signal }: UploadWatch,
): Promise<View> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(to.method, to.url);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (event) => onProgress({ sent: event.loaded, total: file.size });
    request.upload.onload = () => onProgress({ sent: file.size, total: file.size });
    request.onload = () => resolve(viewOf(request.status, request.responseText, request.getResponseHeader("x-request-id")));
    request.onerror = () => reject(cut());
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

/** The view in a good answer; every other answer throws the problem it carries. */
export async function viewOf<View>(status: number, text: string, requestId: string | null): Promise<View> {
  if (status >= 200 && status < 300) return JSON.parse(text) as View;
  if (status === 0) throw cut();
  throw new ProblemError(
    await problemOf(new Response(text, { status, headers: requestId ? { "x-request-id": requestId } : {} })),
  );
}

function cut(): ProblemError {
  return refusalOf("network");
}
