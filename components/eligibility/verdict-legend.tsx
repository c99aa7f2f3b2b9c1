import { DECIDING } from "./verdict-share";
import { VerdictWord } from "./verdict-word";

/** What the parts of verdict bars are, once for all the bars beneath. */
export function VerdictLegend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {DECIDING.map((verdict) => (
        <li key={verdict}>
          <VerdictWord verdict={verdict} />
        </li>
      ))}
    </ul>
  );
}
