import type { ReactNode } from "react";
import { Button } from "./button";

/** The error face: what failed, what to do, and the number to quote. Data already on screen stays there: draw it beside. */
export function ProblemNotice({
  title,
  heading: Heading = "h2",
  detail,
  requestId,
  requestIdLabel,
  onRetry,
  retryLabel,
  retry = onRetry ? <Button onClick={onRetry}>{retryLabel}</Button> : null,
}: {
  title: ReactNode;
  heading?: "h1" | "h2" | "h3";
  detail?: ReactNode;
  requestId?: string | null;
  requestIdLabel?: string;
  /** Another try, where one may help; `retry` is what else may be done. */
  onRetry?: (() => void) | undefined;
  retryLabel?: string;
  retry?: ReactNode;
}) {
  return (
    <section role="alert" className="flex flex-col items-start gap-2 border-l-3 border-danger bg-danger-wash p-4">
      <Heading className="text-danger">{title}</Heading>
      {detail ? <div className="max-w-prose">{detail}</div> : null}
      {requestId ? (
        <p className="text-sm text-soft">
          {requestIdLabel} <code className="select-all">{requestId}</code>
        </p>
      ) : null}
      {retry}
    </section>
  );
}
