import { openSecondReadingRoute } from "@/lib/contract/second-reading";
import { loadAssessment } from "../assessment/store-assessment";
import { Conflict, Unprocessable } from "../errors";
import { command } from "../use-case";
import { requireReviewer } from "./reviewer";
import { candidatesOf } from "./store-candidate";
import { insertReading, isReadingOpen } from "./store-second-reading";

/** Has a submitted assessment judged by two people, each without the other. */
export const openSecondReading = command({
  action: "open-second-reading",
  permission: "assessment.review",
  input: openSecondReadingRoute.params.extend(openSecondReadingRoute.body.shape),

  async run(scope, { firstReader, secondReader, ...place }) {
    const now = new Date();
    const assessment = await loadAssessment(scope, place, "update");
    if (assessment.state !== "submitted") throw new Conflict("assessment-not-submitted", { state: assessment.state });
    await requireReviewer(scope, now);
    if (await isReadingOpen(scope, assessment.id)) throw new Conflict("reading-open");
    if (firstReader === secondReader) throw new Unprocessable("readers-not-distinct");
    const known = new Set((await candidatesOf(scope, now)).map(({ personId }) => personId));
    if (!known.has(firstReader) || !known.has(secondReader)) throw new Unprocessable("not-a-reader");
    const id = await insertReading(scope, { assessmentId: assessment.id, firstReader, secondReader });
    const detail = { readingId: id, firstReader, secondReader };
    return { result: { id }, audit: { subject: `assessment:${assessment.id}`, detail } };
  },
});
