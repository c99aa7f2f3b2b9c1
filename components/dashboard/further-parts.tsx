import { BlockerPart } from "./blocker-part";
import { Columns } from "./columns";
import { DecisionPart } from "./decision-part";
import { EstatesPart } from "./estates-part";
import { ExposurePart } from "./exposure-part";
import type { PartProps } from "./part";
import { PressingPart } from "./pressing-part";
import { TrainingPart } from "./training-part";

/** What stands below the first screen. */
export function FurtherParts(part: PartProps) {
  return (
    <>
      <DecisionPart {...part} />
      <EstatesPart {...part} />
      <Columns wide>
        <BlockerPart {...part} />
        <PressingPart {...part} />
      </Columns>
      <Columns>
        <ExposurePart {...part} />
        <TrainingPart {...part} />
      </Columns>
    </>
  );
}
