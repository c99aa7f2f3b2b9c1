import type { ByteSource } from "./byte-source";
import { decodeText, detectEncoding } from "./decode-text";
import { looksLikeJson } from "./recognise-text";
import { refuseBinary } from "./refuse-binary";
import { RefusedInput } from "./refused-input";
import { TextWindow } from "./text-window";

/** Bytes looked at before anything is decoded, characters before the format is decided. */
const BINARY_HEAD = 1024;
export const TEXT_HEAD = 128 * 1024;
/** White space accepted before the first character. */
const BLANK_LIMIT = 1024 * 1024;

/** The text of an input from its first character that is not blank, as far as a format is recognised by. Refuses what is no text. */
export async function openText(source: ByteSource): Promise<TextWindow> {
  const head = await source.head(BINARY_HEAD);
  if (head.length === 0) throw empty();
  refuseBinary(head);
  const encoding = detectEncoding(head);
  let json = looksLikeJson(new TextDecoder(encoding).decode(head));
  const window = new TextWindow(decodeText(source.chunks(), encoding, () => !json));
  await skipBlank(window);
  json ||= looksLikeJson(window.text.slice(window.at, window.at + 1024));
  await window.atLeast(TEXT_HEAD);
  return window;
}

async function skipBlank(window: TextWindow): Promise<void> {
  let blank = 0;
  for (;;) {
    const found = window.text.slice(window.at).search(/\S/);
    if (found !== -1) {
      window.at += found;
      return;
    }
    blank += window.text.length - window.at;
    window.at = window.text.length;
    if (blank > BLANK_LIMIT)
      throw new RefusedInput("unknown-format", "The file begins with a megabyte of white space.", { seen: "" });
    if (!(await window.more())) throw empty();
  }
}

function empty(): RefusedInput {
  return new RefusedInput("empty", "The file is empty.");
}
