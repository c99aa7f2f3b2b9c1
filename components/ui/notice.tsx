import clsx from "clsx";
import type { ReactNode } from "react";

/** A sentence that stays on the page: something is missing, estimated or under way. `live` is read aloud when it changes. */
export function Notice({
  tone = "plain",
  live = false,
  title,
  className,
  children,
}: {
  tone?: "plain" | "notice" | "danger";
  live?: boolean;
  title?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div
      aria-live={live ? "polite" : undefined}
      className={clsx(
        "border-l-3 px-4 py-2",
        tone === "plain" && "border-control bg-sunken",
        tone === "notice" && "border-redesign bg-notice-wash",
        tone === "danger" && "border-danger bg-danger-wash",
        className,
      )}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
