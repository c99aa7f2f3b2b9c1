"use client";

import { useLinkStatus } from "next/link";
import { createPortal } from "react-dom";

/**
 * Inside a link: a line at the top of the window, above everything, while its page is on its way. Pages answer with their true
 * status, so that none streams a skeleton first.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <PendingLine /> : null;
}

/** The line itself; for what waits for a page in a way of its own. */
export function PendingLine() {
  return createPortal(<span aria-hidden="true" className="link-pending" />, document.body);
}
