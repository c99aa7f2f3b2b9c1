import { describe, expect, it } from "vitest";
import type { EvidenceView } from "@/lib/contract/evidence";
import type { EvidenceOrder } from "./evidence";
import { EvidenceUploads } from "./evidence-uploads";
import type { UploadWatch } from "./send-file";

const order = (content = "0123456789"): EvidenceOrder => ({
  questionId: "q1",
  evidenceId: null,
  file: new File([content], "a.txt"),
  about: { title: "A", kind: "other", expiresOn: "" },
});

/** Uploads whose server is played by the test. */
function playing() {
  const sent: { watch: UploadWatch; keep: (view: EvidenceView) => void; refuse: (error: unknown) => void }[] = [];
  const done: string[] = [];
  const uploads = new EvidenceUploads({
    send: (_, watch) => new Promise((keep, refuse) => sent.push({ watch, keep, refuse })),
    done: (_, view) => done.push(view.id),
    mostBytes: 20,
  });
  const steps = () => uploads.list().map(({ step }) => step);
  return { uploads, sent, done, steps };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("files on their way", () => {
  it("tell how far they are, side by side, and are gone once they are filed", async () => {
    const { uploads, sent, done, steps } = playing();
    let changes = 0;
    uploads.subscribe(() => {
      changes += 1;
    });
    uploads.start(order());
    uploads.start(order());
    sent[0]?.watch.onProgress({ sent: 10, total: 10 });
    sent[1]?.watch.onProgress({ sent: 4, total: 10 });
    expect(steps()).toEqual(["reading", "sending"]);
    expect(uploads.isSending()).toBe(true);
    sent[0]?.keep({ id: "e1" } as EvidenceView);
    await settled();
    expect([done, steps()]).toEqual([["e1"], ["sending"]]);
    expect(changes).toBeGreaterThan(3);
  });

  it("that are refused stay with the reason until they are tried again or let go", async () => {
    const { uploads, sent, steps } = playing();
    uploads.start(order());
    sent[0]?.refuse(new Error("cut"));
    await settled();
    expect(steps()).toEqual(["failed"]);
    expect(uploads.isSending()).toBe(false);
    uploads.retry(uploads.list()[0]?.id ?? 0);
    expect([steps(), sent.length]).toEqual([["sending"], 2]);
    uploads.drop(uploads.list()[0]?.id ?? 0);
    expect([steps(), sent[1]?.watch.signal.aborted]).toEqual([[], true]);
    sent[1]?.refuse("aborted");
    await settled();
    expect(steps()).toEqual([]);
  });

  it("that are too large are not sent at all", async () => {
    const { uploads, sent } = playing();
    uploads.start(order("x".repeat(21)));
    await settled();
    expect(sent).toEqual([]);
    expect(uploads.list()[0]?.error).toMatchObject({ problem: { code: "evidence-too-large" } });
  });
});
