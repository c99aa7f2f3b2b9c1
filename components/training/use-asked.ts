"use client";

import { useEffect, useRef, useState } from "react";

/**
 * One open question of a section, and what was just done, in words. Once it is closed the focus is where it came from, or on the
 * section's heading when something was done: the row that was asked about may be gone.
 */
export function useAsked<A>(headingId: string) {
  const [asked, setAsked] = useState<A | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (asked !== null || opener.current === null) return;
    const back = done === null && opener.current.isConnected ? opener.current : document.getElementById(headingId);
    opener.current = null;
    if (back instanceof HTMLElement) back.focus();
  }, [asked, done, headingId]);
  return {
    asked,
    done,
    ask: (question: A) => {
      opener.current ??= document.activeElement;
      setDone(null);
      setAsked(question);
    },
    say: (words: string | null) => setDone(words),
    close: (said?: string) => {
      setAsked(null);
      setDone(said ?? null);
    },
  };
}
