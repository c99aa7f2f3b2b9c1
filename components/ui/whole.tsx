import type { ReactNode } from "react";
import { DrawnWhole } from "./late";

/** The parameter by which a page is asked for whole. */
export const WHOLE = "whole";

interface WholeProps {
  /** Whether the page was asked for whole. */
  asked: boolean;
  /** The address of the page with all it was asked by. */
  href: string;
  /** Words of the link to the page drawn whole. */
  words: string;
  children: ReactNode;
}

/** A page whose lower part the browser draws by itself: without JavaScript, a link leads to the same page, drawn whole on the server. */
export function Whole({ asked, href, words, children }: WholeProps) {
  if (asked) return <DrawnWhole>{children}</DrawnWhole>;
  return (
    <>
      <noscript>
        <a className="text-accent underline" href={`${href}${href.includes("?") ? "&" : "?"}${WHOLE}=1`}>
          {words}
        </a>
      </noscript>
      {children}
    </>
  );
}
