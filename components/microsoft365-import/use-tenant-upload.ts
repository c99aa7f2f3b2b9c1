"use client";

import { useEffect, useRef, useState } from "react";
import type { ProjectScope } from "@/lib/client/eligibility";
import { type TenantOrder, uploadTenantFile } from "@/lib/client/microsoft365-import";
import type { UploadProgress } from "@/lib/client/send-file";
import type { TenantImportView } from "@/lib/contract/microsoft365-import";

/** What became of one file: taken or refused by the server, or never arrived. */
export interface TenantOutcome {
  readonly id: number;
  readonly order: TenantOrder;
  readonly view: TenantImportView | null;
  readonly error: unknown;
}

export interface TenantUpload {
  /** The file under way; `progress` null once all of it is away and the server still reads. */
  readonly current: { readonly order: TenantOrder; readonly progress: UploadProgress | null } | null;
  readonly waiting: number;
  /** Newest first. */
  readonly outcomes: readonly TenantOutcome[];
  readonly stopped: boolean;
}
const IDLE: TenantUpload = { current: null, waiting: 0, outcomes: [], stopped: false };

/** Sends files one after the other: each is put in force before the next is read. Leaving the page stops them. */
export function useTenantUpload(scope: ProjectScope, onRead: () => void) {
  const [upload, setUpload] = useState<TenantUpload>(IDLE);
  const queue = useRef<TenantOrder[]>([]);
  const control = useRef<AbortController | null>(null);
  const count = useRef(0);
  useEffect(() => () => control.current?.abort(), []);
  const change = (part: Partial<TenantUpload>) => setUpload((before) => ({ ...before, waiting: queue.current.length, ...part }));

  const sendOne = async (order: TenantOrder, signal: AbortSignal) => {
    change({ current: { order, progress: { sent: 0, total: order.file.size } } });
    const onProgress = (progress: UploadProgress) =>
      change({ current: { order, progress: progress.sent < progress.total ? progress : null } });
    const result = await uploadTenantFile(scope, order, { onProgress, signal }).then(
      (view) => ({ view, error: null }),
      (error: unknown) => ({ view: null, error }),
    );
    if (signal.aborted) return;
    count.current += 1;
    const outcome = { id: count.current, order, ...result };
    setUpload((before) => ({
      ...before,
      outcomes: [outcome, ...before.outcomes.filter((one) => one.order.file !== order.file)],
    }));
    onRead();
  };

  const work = async () => {
    const abort = new AbortController();
    const { signal } = abort;
    control.current = abort;
    for (let order = queue.current.shift(); order && !signal.aborted; order = queue.current.shift()) await sendOne(order, signal);
    if (signal.aborted) queue.current = [];
    control.current = null;
    change({ current: null, stopped: signal.aborted });
  };

  const send = (orders: readonly TenantOrder[]) => {
    queue.current.push(...orders);
    change({ stopped: false });
    if (control.current === null) void work();
  };
  return { upload, send, stop: () => control.current?.abort() };
}
