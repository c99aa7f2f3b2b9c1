import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { AnswerView } from "@/lib/contract/assessment";
import { type Keep, type KeptDraft, keepIn, type Said, type Sending } from "./assessment-draft";
import { sameSaid } from "./assessment-line";
import { AnswerQueue } from "./assessment-queue";
import type { ProblemError } from "./call";
import { Clock, refused, Server, Shelf, text } from "./test-assessment-queue";

const PLACE = { personId: "p", assessmentId: "a" };

let clock: Clock;
let server: Server;
let mutations = 0;
let sent: Sending[];
/** How the next sends go: null is well. */
let weather: (ProblemError | "lost-answer" | null)[];
beforeEach(() => {
  clock = new Clock();
  server = new Server();
  sent = [];
  weather = [];
});

function aQueue(keep: Keep = keepIn(new Shelf(), PLACE, "tab"), name = "me", delay = () => 5): AnswerQueue {
  const known = [...server.history.values()].flatMap((views) => views.at(-1) ?? []);
  const send = (questionId: string, sending: Sending) =>
    new Promise<AnswerView>((resolve, reject) => {
      sent.push(sending);
      const fate = weather.shift() ?? null;
      if (fate !== null && fate !== "lost-answer") return void clock.later(delay(), () => reject(fate));
      clock.later(delay(), () => {
        try {
          const view = server.save(questionId, sending, name);
          clock.later(delay(), () => (fate === null ? resolve(view) : reject(refused(0, "network"))));
        } catch (error) {
          clock.later(delay(), () => reject(error));
        }
      });
    });
  return new AnswerQueue({ send, keep, later: clock.later, newMutation: () => `m${mutations++}` }, known);
}

describe("the queue of answers", () => {
  it("sends what was typed after a pause, once, and a choice at once", async () => {
    const queue = aQueue();
    for (const words of ["b", "bo", "bon"]) queue.edit("q", text(words));
    expect(queue.entry("q")).toMatchObject({ said: text("bon"), state: { kind: "saving" } });
    await clock.pass(399);
    expect(sent).toHaveLength(0);
    await clock.pass(50);
    expect(sent).toHaveLength(1);
    expect(queue.entry("q")).toMatchObject({ said: text("bon"), answer: { revision: 1 }, state: { kind: "saved", at: "1" } });
    queue.edit("c", { value: { kind: "options", ids: ["a"] }, comment: "" }, true);
    expect(sent).toHaveLength(2);
  });

  it("sends on leaving the field, and lets nothing overtake: what is typed meanwhile goes behind", async () => {
    const queue = aQueue();
    queue.edit("q", text("un"));
    queue.flush();
    expect(sent).toHaveLength(1);
    queue.edit("q", text("deux"));
    queue.flush("q");
    expect(sent).toHaveLength(1);
    await clock.pass(30);
    expect(sent.map(({ base }) => base)).toEqual([0, 1]);
    expect(server.latest("q")).toMatchObject({ revision: 2, value: { text: "deux" } });
  });

  it("tells the same entry until something of it changes, and who listens to one question hears of it alone", async () => {
    const queue = aQueue();
    const heard: string[] = [];
    queue.subscribe("q", () => heard.push("q"));
    const leave = queue.subscribe("other", () => heard.push("other"));
    const before = queue.entry("q");
    expect(queue.entry("q")).toBe(before);
    const answers = queue.answers();
    expect(queue.answers()).toBe(answers);
    queue.edit("q", text("x"));
    expect(queue.entry("q")).not.toBe(before);
    expect(queue.answers()).toEqual({ q: { kind: "text", text: "x" } });
    expect(heard).toEqual(["q"]);
    leave();
    queue.edit("other", text("y"));
    expect(heard).toEqual(["q"]);
  });

  it("gives figures nothing new to compute while a text is being typed, and a choice at once", () => {
    const queue = aQueue();
    queue.edit("q", text("u"));
    const answers = queue.answers();
    expect(answers).toEqual({ q: text("u").value });
    queue.edit("q", text("un"));
    queue.edit("q", { ...text("un"), comment: "et plus" });
    expect(queue.answers()).toBe(answers);
    queue.edit("q", text(" "));
    expect(queue.answers()).toEqual({});
    const chosen = (...ids: string[]): Said => ({ value: { kind: "options", ids }, comment: "" });
    queue.edit("c", chosen("a"));
    queue.edit("c", chosen("b"));
    expect(queue.answers()).toEqual({ c: chosen("b").value });
    queue.edit("c", { value: { kind: "unknown" }, comment: "" });
    expect(queue.answers()).toEqual({ c: { kind: "unknown" } });
  });

  it("keeps drafts while the network is away, says so, and sends them when it is back", async () => {
    const shelf = new Shelf();
    const queue = aQueue(keepIn(shelf, PLACE, "tab"));
    weather = Array.from({ length: 9 }, () => refused(0, "network"));
    queue.edit("q", text("loin"), true);
    await clock.pass(100);
    expect(queue.entry("q").state).toEqual({ kind: "offline" });
    expect(queue.unsaved()).toEqual({ all: 1, lost: 0 });
    expect(shelf.length).toBe(1);
    weather = [];
    queue.resume();
    await clock.pass(100);
    expect(queue.entry("q").state.kind).toBe("saved");
    expect(queue.unsaved()).toEqual({ all: 0, lost: 0 });
    expect(shelf.length).toBe(0);
  });

  it("sends a save of unknown outcome again as it was before anything newer: no conflict with oneself", async () => {
    const queue = aQueue();
    weather = ["lost-answer"];
    queue.edit("q", text("un"), true);
    await clock.pass(20);
    expect(server.latest("q")).toMatchObject({ revision: 1 });
    queue.edit("q", text("deux"));
    await clock.pass(3_000);
    expect(sent.map(({ mutation }) => mutation).filter((one, at, all) => all.indexOf(one) === at)).toHaveLength(2);
    expect(server.history.get("q")?.map(({ value }) => value)).toEqual([text("un").value, text("deux").value]);
    expect(queue.entry("q").state.kind).toBe("saved");
  });

  it("waits as long as a busy server asks", async () => {
    const queue = aQueue();
    weather = [refused(503, "busy", {}, 7)];
    queue.edit("q", text("un"), true);
    await clock.pass(6_900);
    expect(queue.entry("q").state).toEqual({ kind: "waiting" });
    expect(sent).toHaveLength(1);
    await clock.pass(200);
    expect(queue.entry("q").state.kind).toBe("saved");
  });

  it("sends nothing to a busy server before it wants it, whatever is typed, left or chosen meanwhile", async () => {
    const queue = aQueue();
    weather = [refused(503, "busy", {}, 7)];
    queue.edit("q", text("un"), true);
    await clock.pass(1_000);
    queue.edit("q", text("un mot"));
    queue.flush("q");
    queue.edit("r", text("autre"), true);
    queue.resume();
    await clock.pass(5_900);
    expect(sent).toHaveLength(1);
    expect([queue.entry("q").state.kind, queue.entry("r").state.kind]).toEqual(["waiting", "waiting"]);
    await clock.pass(200);
    expect(server.latest("q")?.value).toEqual(text("un mot").value);
    expect(server.latest("r")?.value).toEqual(text("autre").value);
    expect(queue.unsaved().all).toBe(0);
  });

  it("stops everything when the session is over, and loses no letter until one is in again", async () => {
    const queue = aQueue();
    weather = [refused(401, "unauthenticated")];
    queue.edit("q", text("un"), true);
    await clock.pass(20);
    expect(queue.signedOut).toBe(true);
    queue.edit("q", text("une phrase entière"));
    queue.edit("r", text("autre"));
    await clock.pass(60_000);
    expect(sent).toHaveLength(1);
    expect(queue.entry("r").state).toEqual({ kind: "signed-out" });
    queue.resume();
    await clock.pass(1_000);
    expect(server.latest("q")?.value).toEqual(text("une phrase entière").value);
    expect(server.latest("r")?.value).toEqual(text("autre").value);
  });

  it.each(["mine", "theirs"] as const)("shows both sides of a conflict and asks; %s is kept", async (choice) => {
    const [mine, other] = [aQueue(), aQueue(undefined, "other")];
    other.edit("q", text("leur"), true);
    await clock.pass(20);
    mine.edit("q", text("mien"));
    await clock.pass(1_000);
    expect(mine.entry("q")).toMatchObject({
      said: text("mien"),
      state: { kind: "conflict", theirs: { value: text("leur").value, name: "other" } },
    });
    expect(mine.conflicts()).toEqual(["q"]);
    mine.edit("q", text("mien encore"));
    await clock.pass(5_000);
    expect(server.history.get("q")).toHaveLength(1);
    mine.settle("q", choice);
    await clock.pass(100);
    expect(mine.entry("q")).toMatchObject({ said: text(choice === "mine" ? "mien encore" : "leur"), state: { kind: "saved" } });
    expect(server.history.get("q")).toHaveLength(choice === "mine" ? 2 : 1);
    expect(mine.unsaved().all).toBe(0);
  });

  it("takes the same words for agreement, and brings what others say where nothing is being written", async () => {
    const [mine, other] = [aQueue(), aQueue(undefined, "other")];
    other.edit("q", text("pareil"), true);
    other.edit("r", text("neuf"), true);
    await clock.pass(20);
    mine.edit("q", text("pareil"), true);
    await clock.pass(20);
    expect(mine.entry("q").state.kind).toBe("saved");
    const news = [...server.history.values()].flatMap((views) => views.at(-1) ?? []);
    mine.hear(news);
    expect(mine.entry("r")).toMatchObject({ said: text("neuf"), state: { kind: "quiet" } });
    mine.edit("r", text("brouillon"));
    other.edit("r", text("plus neuf"), true);
    await clock.pass(20);
    mine.hear([server.latest("r")].flatMap((view) => view ?? []));
    expect(mine.entry("r").said).toEqual(text("brouillon"));
    await clock.pass(1_000);
    expect(mine.entry("r").state).toMatchObject({ kind: "conflict", theirs: { revision: 2 } });
  });

  it("keeps what is refused, and tries again when answers are taken again", async () => {
    const queue = aQueue();
    weather = [refused(409, "assessment-closed")];
    queue.edit("q", text("tard"), true);
    await clock.pass(60_000);
    expect(queue.entry("q")).toMatchObject({ said: text("tard"), state: { kind: "refused" } });
    expect(sent).toHaveLength(1);
    queue.resume();
    await clock.pass(100);
    expect(queue.entry("q").state.kind).toBe("saved");
  });

  it("forgets a draft that came back to what the server has", async () => {
    const shelf = new Shelf();
    const queue = aQueue(keepIn(shelf, PLACE, "tab"));
    queue.edit("q", text("un"), true);
    await clock.pass(50);
    queue.edit("q", text("un et"));
    queue.edit("q", text("un"));
    await clock.pass(1_000);
    expect(sent).toHaveLength(1);
    expect(shelf.length).toBe(0);
    expect(queue.entry("q").state.kind).toBe("saved");
  });

  it("finds what an earlier page left, and sends it; a draft of another tab is not dropped", async () => {
    const shelf = new Shelf();
    const before = aQueue(keepIn(shelf, PLACE, "old"));
    weather = ["lost-answer", refused(0, "network")];
    before.edit("q", text("un"), true);
    await clock.pass(20);
    before.edit("q", text("deux"));
    const after = aQueue(keepIn(shelf, PLACE, "new"));
    after.start();
    expect(after.entry("q")).toMatchObject({ said: text("deux"), state: { kind: "saving" } });
    await clock.pass(5_000);
    expect(server.history.get("q")?.map(({ value }) => value)).toEqual([text("un").value, text("deux").value]);
    const elsewhere = keepIn(shelf, PLACE, "third");
    elsewhere.write("z", { draft: text("z"), sending: null, base: 0 });
    keepIn(shelf, PLACE, "fourth").drop("z");
    expect(elsewhere.read().size).toBe(1);
    expect(keepIn(shelf, { ...PLACE, personId: "somebody else" }, "x").read().size).toBe(0);
  });

  it("says what would go with the page where nothing can be kept", async () => {
    const nothing: Keep = { read: () => new Map<string, KeptDraft>(), write: () => false, drop: () => undefined };
    const queue = aQueue(nothing);
    queue.edit("q", text("un"));
    expect(queue.unsaved()).toEqual({ all: 1, lost: 1 });
    await clock.pass(1_000);
    expect(queue.unsaved()).toEqual({ all: 0, lost: 0 });
    const full = new Shelf();
    full.setItem = () => {
      throw new Error("full");
    };
    expect(keepIn(full, PLACE, "t").write("q", { draft: null, sending: null, base: 0 })).toBe(false);
    expect(keepIn(null, PLACE, "t").read().size).toBe(0);
  });

  it("asks few things at once", async () => {
    const queue = aQueue();
    for (let number = 0; number < 30; number += 1) queue.edit(`q${number}`, text(String(number)), true);
    expect(sent).toHaveLength(4);
    await clock.pass(2_000);
    expect(server.history.size).toBe(30);
    expect(queue.unsaved().all).toBe(0);
  });
});

describe("whatever the network does", () => {
  const fate = fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constant<"lost-answer">("lost-answer") },
    { weight: 2, arbitrary: fc.constant(refused(0, "network")) },
    { weight: 1, arbitrary: fc.constant(refused(503, "busy", {}, 2)) },
    { weight: 1, arbitrary: fc.constant(refused(500, "internal")) },
    { weight: 1, arbitrary: fc.constant(refused(401, "unauthenticated")) },
  );
  const step = fc.oneof(
    fc.record({
      do: fc.constant("type" as const),
      who: fc.nat(1),
      question: fc.constantFrom("a", "b"),
      pause: fc.nat(900),
      now: fc.boolean(),
    }),
    fc.record({ do: fc.constant("flush" as const), who: fc.nat(1), pause: fc.nat(300) }),
    fc.record({ do: fc.constant("back" as const), who: fc.nat(1), pause: fc.nat(300) }),
    fc.record({ do: fc.constant("reload" as const), who: fc.nat(1), pause: fc.nat(300) }),
    fc.record({ do: fc.constant("hear" as const), who: fc.nat(1), pause: fc.nat(300) }),
  );

  it("nothing acknowledged is lost, and the last draft wins", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(fate, { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 7 }),
        async (steps, fates, delays) => {
          [clock, server, sent] = [new Clock(), new Server(), []];
          weather = [...fates];
          let turn = 0;
          const delay = () => delays[turn++ % delays.length] ?? 1;
          const shelves = [new Shelf(), new Shelf()];
          const open = (who: number, tab: string) =>
            aQueue(keepIn(shelves[who] ?? new Shelf(), { personId: `p${who}`, assessmentId: "a" }, tab), `p${who}`, delay);
          const queues = [open(0, "t0"), open(1, "t1")];
          const last = new Map<string, Said>();
          const acknowledged: { question: string; said: Said }[] = [];
          const note = () => {
            for (const queue of queues)
              for (const question of ["a", "b"]) {
                const { state, said, answer } = queue.entry(question);
                if (state.kind === "saved" && answer !== null) acknowledged.push({ question, said });
              }
          };
          for (const [at, one] of steps.entries()) {
            const queue = queues[one.who];
            if (!queue) throw new Error("two people");
            if (one.do === "type") {
              const said = text(`${one.who}:${at}`);
              queue.edit(one.question, said, one.now);
              last.set(`${one.who} ${one.question}`, said);
            }
            if (one.do === "flush") queue.flush();
            if (one.do === "back") queue.resume();
            if (one.do === "hear") queue.hear([...server.history.values()].flatMap((views) => views.at(-1) ?? []));
            if (one.do === "reload") {
              queues[one.who] = open(one.who, `t${at}-${one.who}`);
              queues[one.who]?.start();
            }
            await clock.pass(one.pause);
            note();
          }
          // The weather clears, everybody is signed in again; who was met by another stands by one's own words, one after the other.
          weather = [];
          const wanted = new Map(last);
          for (const [who, queue] of queues.entries()) {
            // A refusal may still be on its way when somebody is in again: the page then asks once more.
            for (let again = 0; again < 3; again += 1) {
              queue.resume();
              await clock.pass(60_000);
            }
            // The other may have gone on meanwhile: then one is asked again.
            for (let again = 0; again < 9 && queue.conflicts().length > 0; again += 1) {
              for (const question of queue.conflicts()) {
                expect(queue.entry(question).said).toEqual(wanted.get(`${who} ${question}`));
                queue.settle(question, "mine");
                await clock.pass(10_000);
              }
            }
            note();
          }
          for (const queue of queues) expect(queue.unsaved().all).toBe(0);
          for (const { question, said } of acknowledged)
            expect(
              server.history.get(question)?.some((view) => sameSaid(view, said)),
              `${question}: ${JSON.stringify(said)}`,
            ).toBe(true);
          for (const [key, said] of wanted) {
            const question = key.split(" ")[1] ?? "";
            expect(
              server.history.get(question)?.some((view) => sameSaid(view, said)),
              `the last words of ${key}`,
            ).toBe(true);
          }
          for (const [question, views] of server.history)
            expect(
              views.map(({ revision }) => revision),
              question,
            ).toEqual(views.map((_, at) => at + 1));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
