import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Something that may be read, folded away until asked for. */
export function Disclosure({ summary, open = false, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 text-accent hover:underline sm:min-h-7">
        <ChevronRight className="size-4 shrink-0 [details[open]>summary>&]:rotate-90" aria-hidden="true" />
        {summary}
      </summary>
      <div className="pt-2 pb-1 pl-5.5">{children}</div>
    </details>
  );
}
