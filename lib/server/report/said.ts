/** A document in words, whatever file it goes to: the PDF and the slides are written from the same sentences. */
export interface SaidTable {
  readonly title: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
  /** What is not in the table, or how to read it. */
  readonly note: string | null;
  /** In the table's place where it has no row. */
  readonly empty: string;
}

export interface SaidFigure {
  readonly name: string;
  readonly value: string;
  /** What must not be overlooked, before the lines; null where nothing is. */
  readonly warning: string | null;
  readonly lines: readonly string[];
}

export interface SaidPart<Key extends string> {
  readonly key: Key;
  readonly value: number;
  readonly text: string;
}

/** A bar and its figures in print. */
export interface SaidBar<Key extends string> {
  readonly alt: string;
  readonly parts: readonly SaidPart<Key>[];
}
