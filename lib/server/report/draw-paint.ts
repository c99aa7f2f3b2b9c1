import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { SaidPart } from "./said";
import type { Reached } from "./say-exposure";
import { RULE, SUNKEN, type TaggedDocument } from "./tagged-document";

type Pen = PDFKit.PDFDocument;
/** Lines laid over a hue: each part has its own, so that a grey print still tells them apart. */
type Pattern = "plain" | "rising" | "level" | "falling" | "crossed" | "dotted" | "upright";
interface Paint {
  readonly hue: string;
  readonly pattern: Pattern;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The hues and patterns of the screens, on paper. */
export const PAINTS: Readonly<Record<Verdict | Reached, Paint>> = {
  eligible: { hue: "#007a60", pattern: "plain" },
  conditional: { hue: "#0b74b5", pattern: "rising" },
  planned: { hue: "#5a4fb5", pattern: "level" },
  redesign: { hue: "#b07400", pattern: "falling" },
  unknown: { hue: "#6b7280", pattern: "dotted" },
  "not-eligible": { hue: "#c8480a", pattern: "crossed" },
  configuration: { hue: "#6b7280", pattern: "upright" },
  exposed: { hue: "#c8480a", pattern: "crossed" },
  free: { hue: "#007a60", pattern: "plain" },
};
const STEP = 5;
const PAPER = "#fbfbf9";

/** Parts of a whole, side by side. */
export function drawBar({ pen }: TaggedDocument, box: Box, parts: readonly SaidPart<Verdict | Reached>[]): void {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  pen.rect(box.x, box.y, box.width, box.height).fill(SUNKEN);
  let x = box.x;
  for (const { key, value } of parts) {
    const width = (value / whole) * box.width;
    drawPainted(pen, { ...box, x, width }, PAINTS[key]);
    x += width;
  }
  pen.lineWidth(0.5).rect(box.x, box.y, box.width, box.height).stroke(RULE);
}

function drawPainted(pen: Pen, box: Box, { hue, pattern }: Paint): void {
  pen.rect(box.x, box.y, box.width, box.height).fill(hue);
  if (pattern === "plain") return;
  pen.save().rect(box.x, box.y, box.width, box.height).clip();
  pen.lineWidth(0.7).strokeColor(PAPER).strokeOpacity(0.7);
  if (pattern === "dotted") pen.dash(0.8, { space: 3 });
  for (const [x1, y1, x2, y2] of linesOf(pattern, box)) pen.moveTo(x1, y1).lineTo(x2, y2);
  pen.stroke().restore();
  pen
    .moveTo(box.x, box.y)
    .lineTo(box.x, box.y + box.height)
    .lineWidth(0.8)
    .stroke(PAPER);
}

function linesOf(pattern: Pattern, { x, y, width, height }: Box): [number, number, number, number][] {
  const along = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.ceil((to - from) / STEP)) }, (_, index) => from + index * STEP);
  const rising = () =>
    along(x - height, x + width).map((at): [number, number, number, number] => [at, y + height, at + height, y]);
  const falling = () =>
    along(x - height, x + width).map((at): [number, number, number, number] => [at, y, at + height, y + height]);
  const level = () => along(y + STEP / 2, y + height).map((at): [number, number, number, number] => [x, at, x + width, at]);
  if (pattern === "rising") return rising();
  if (pattern === "falling") return falling();
  if (pattern === "crossed") return [...rising(), ...falling()];
  if (pattern === "upright") return along(x, x + width).map((at) => [at, y, at, y + height]);
  return level();
}

/** The signs of the screens (a square of sixteen), so that no verdict is told by its hue alone. */
const SIGNS: Readonly<Record<Verdict, (pen: Pen, hue: string) => void>> = {
  eligible: (pen, hue) => pen.circle(8, 8, 6).fill(hue),
  conditional: (pen, hue) => {
    pen.lineWidth(1.4).circle(8, 8, 5.3).stroke(hue);
    pen.path("M8 2.7a5.3 5.3 0 0 0 0 10.6z").fill(hue);
  },
  planned: (pen, hue) => {
    pen.lineWidth(1.5).circle(8, 8, 5.5).stroke(hue);
    pen.path("M8 4.8V8l2.3 1.6").stroke(hue);
  },
  redesign: (pen, hue) => pen.lineWidth(1.7).path("M13 8a5 5 0 1 1-1.7-3.8M13.2 1.8v3h-3").stroke(hue),
  "not-eligible": (pen, hue) => pen.rect(2.5, 2.5, 11, 11).fill(hue),
  unknown: (pen, hue) =>
    pen
      .lineWidth(1.1)
      .path("M2.5 2.5h11v11h-11zM2.5 6.5l4-4M2.5 10l7.5-7.5M2.5 13.5l11-11M6 13.5l7.5-7.5M9.5 13.5l4-4")
      .stroke(hue),
  configuration: (pen, hue) => pen.lineWidth(1).circle(8, 8, 5.5).stroke(hue),
};

export function drawSign({ pen }: TaggedDocument, verdict: Verdict, x: number, y: number, size: number): void {
  pen
    .save()
    .translate(x, y)
    .scale(size / 16);
  SIGNS[verdict](pen, PAINTS[verdict].hue);
  pen.restore();
}

export function drawRule({ pen }: TaggedDocument, x: number, y: number, width: number): void {
  pen
    .lineWidth(0.5)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke(RULE);
}
