/** A part of a file that somebody wrote, with the line it begins on. */
export type SourceNode = SourceMap | SourceList | SourceScalar;
export interface SourceMap {
  readonly kind: "map";
  readonly line: number;
  readonly entries: readonly { readonly key: string; readonly line: number; readonly value: SourceNode }[];
}
export interface SourceList {
  readonly kind: "list";
  readonly line: number;
  readonly items: readonly SourceNode[];
}
export interface SourceScalar {
  readonly kind: "scalar";
  readonly line: number;
  readonly value: string | number | boolean | null;
  /** As it stands in the file, quotes undone: `Yes`, `1.50`. */
  readonly text: string;
  /** Written without quotes on one line: a reader guesses what it is. */
  readonly bare: boolean;
}
