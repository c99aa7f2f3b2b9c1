import { abandonSecondReadingRoute } from "@/lib/contract/second-reading";
import { command } from "../use-case";
import { heldReading } from "./reading-place";
import { requireReviewer } from "./reviewer";
import { changeReading } from "./store-second-reading";

/** Gives a reading up, so that a reader who is gone keeps nobody waiting. What was decided stays decided. */
export const abandonSecondReading = command({
  action: "abandon-second-reading",
  permission: "assessment.review",
  input: abandonSecondReadingRoute.params,

  async run(scope, place) {
    const now = new Date();
    const { reading, assessment, decisions } = await heldReading(scope, place, ["reading", "compared"]);
    await requireReviewer(scope, now);
    await changeReading(scope, reading.id, { state: "abandoned", endedBy: scope.person?.id ?? "", endedAt: now });
    const detail = {
      readingId: reading.id,
      before: { state: reading.state },
      after: { state: "abandoned" },
      decisions: decisions.length,
    };
    return { result: {}, audit: { subject: `assessment:${assessment.id}`, detail } };
  },
});
