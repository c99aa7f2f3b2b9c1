"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useTransition } from "react";
import { PendingLine } from "./link-pending";

/**
 * Plain links of a long list, followed as `Link` follows them: by one listener for all, so that a hundred links cost the page no
 * more than their text. They say so by `data-follow`: `stay` keeps the place that the page is scrolled to, `top` does not.
 */
export function FollowedLinks({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = followed(event);
      if (!link) return;
      event.preventDefault();
      start(() => router.push(link.pathname + link.search + link.hash, { scroll: link.dataset.follow !== "stay" }));
    };
    const held = list.current;
    held?.addEventListener("click", follow);
    return () => held?.removeEventListener("click", follow);
  }, [router]);
  return (
    <div ref={list}>
      {children}
      {pending ? <PendingLine /> : null}
    </div>
  );
}

/** The link to follow, of a plain click; null where the browser is to do as it is asked: another window, another tab. */
export function followed(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-follow]") : null;
  return link && link.origin === window.location.origin ? link : null;
}
