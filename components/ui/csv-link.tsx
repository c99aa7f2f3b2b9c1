import { Download } from "lucide-react";
import { buttonClass } from "./button";

/** The list above which it stands, as a file: a plain link, so that it works as any other. */
export function CsvLink({ href, word, label }: { href: string; word: string; label: string }) {
  return (
    <a href={href} download aria-label={label} title={label} className={buttonClass("quiet", "small")}>
      <Download className="size-4" aria-hidden="true" />
      {word}
    </a>
  );
}
