"use client";

import { useEffect, useRef, useState } from "react";

export interface Asking<A> {
  /** The question that is open. */
  readonly asked: A | null;
  readonly ask: (question: A) => void;
  /** What was just done, in words. */
  readonly done: string | null;
  /** Tells of something else that was done. */
  readonly say: (words: string | null) => void;
  /** Closes the question; with words when something was done. */
  readonly close: (said?: string) => void;
}

/**
 * One open question of a section. Once it is closed the focus is where it came from, or on the section's heading when something was
 * done: the row that was asked about may be gone.
 */
export function useAsked<A>(headingId: string): Asking<A> {
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
    ask: (question) => {
      opener.current ??= document.activeElement;
      setDone(null);
      setAsked(question);
    },
    say: setDone,
    close: (said) => {
      setAsked(null);
      setDone(said ?? null);
    },
  };
}
