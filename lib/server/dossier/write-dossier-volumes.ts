import { PassThrough } from "node:stream";
import { partsWithin, type VolumeLimits, volumesByVerdict, volumesOf } from "@/lib/domain/report/dossier-volumes";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { type Dossier, DossierCount, type DossierHead, type Span, type Volume } from "./dossier";
import type { DossierWords } from "./dossier-words";
import { dossierDocument } from "./draw-dossier";
import { ZipStream } from "./zip-stream";

/** A dossier on paper in numbered volumes, one archive. One volume is drawn after the other, so that never more than one is held. */
export async function* dossierVolumes(
  dossier: Dossier,
  words: DossierWords,
  count: DossierCount,
  limits: VolumeLimits,
): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough({ highWaterMark: 256 * 1024 });
  const writing = write(stream, dossier, words, count, limits).catch((error: Error) => {
    stream.destroy(error);
  });
  yield* stream as AsyncIterable<Uint8Array>;
  await writing;
}

async function write(
  stream: PassThrough,
  dossier: Dossier,
  words: DossierWords,
  count: DossierCount,
  limits: VolumeLimits,
): Promise<void> {
  const { head } = dossier;
  const zip = new ZipStream(stream, head.at);
  let span: Span = { after: null, limit: limits.perVolume };
  for (const volume of volumesIn(head, limits)) {
    const here = span;
    const part = new DossierCount();
    const held = { ...dossier, head: { ...head, volume }, reasoned: () => dossier.reasoned(here) };
    await zip.add(fileName(head, volume, words), dossierDocument(held, words, part));
    count.add(part);
    if (volume.number < volume.of) span = { ...here, after: await dossier.endOf(here) };
  }
  count.compare(head, { withResources: false });
  await zip.end();
}

function volumesIn(head: DossierHead, limits: VolumeLimits): Volume[] {
  const { perVolume } = limits;
  const of = volumesOf(head.workloads, limits);
  const places = volumesByVerdict(head.totals, perVolume);
  return Array.from({ length: of }, (_, index) => {
    const [number, first, last] = [index + 1, index * perVolume + 1, Math.min((index + 1) * perVolume, head.workloads)];
    const elsewhere = places.filter((place) => place.first < number || place.last > number);
    return { number, of, first, last, totals: partsWithin(head.totals, first, last), elsewhere };
  });
}

/** Named so that they are listed in their order. */
function fileName({ at }: DossierHead, { number, of }: Volume, { say }: DossierWords): string {
  const padded = String(number).padStart(String(of).length, "0");
  return `${say("fileName")}-${wallTime(at).day}-${say("volume.fileName", { number: padded, of: String(of) })}.pdf`;
}
