import { worse } from "./severity";
import { type DecidingVerdict, type Finding, type ShapeVerdict, VERDICTS, type Verdict } from "./verdict";

const BY_NAME: ReadonlyMap<string, Verdict> = new Map(VERDICTS.map((verdict) => [verdict, verdict]));

/**
 * What a workload becomes once every blocker of its worst level is dealt with. In: its hosted shapes and that level. Per blocker:
 * - a refused service with a replacement is replaced: it becomes what the replacement is judged (`params.becomes`);
 * - a condition is met, a plan comes true, an unknown turns out well, a refused thing without replacement is taken out of the
 *   workload: the finding is gone, and the other findings of the shape decide; none left is eligible.
 * It is the best that dealing with them can give, never a promise.
 */
export function flipOf(hosted: readonly { readonly verdict: ShapeVerdict }[], level: DecidingVerdict): DecidingVerdict {
  let becomes: DecidingVerdict = "eligible";
  for (const { verdict } of hosted) {
    for (const finding of verdict.findings) becomes = worse(becomes, afterwards(finding, level));
  }
  return becomes;
}

function afterwards(finding: Finding, level: DecidingVerdict): DecidingVerdict {
  const left = finding.effect === level ? (BY_NAME.get(finding.params.becomes ?? "") ?? "eligible") : finding.effect;
  return left === "configuration" ? "eligible" : left;
}
