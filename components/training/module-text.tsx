import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Block, Span } from "@/lib/contract/training";

/** Address of a heading inside the page, by its place among the headings. */
export function sectionId(at: number): string {
  return `section-${at + 1}`;
}

/** The headings of a text, in words. */
export function headingsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "heading" ? [plain(block.spans)] : []));
}

/** A module's text: the parts it may have, each drawn as itself. */
export function ModuleText({ blocks }: { blocks: readonly Block[] }) {
  const headings = blocks.map((_, at) => blocks.slice(0, at).filter(({ kind }) => kind === "heading").length);
  return (
    <div className="flex max-w-prose flex-col gap-3 text-pretty">
      {blocks.map((block, at) => (
        // The text of a module does not change while it is read: its parts are what stands at their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Part key={at} block={block} section={headings[at] ?? 0} heading={lastHeading(blocks, at)} />
      ))}
    </div>
  );
}

function lastHeading(blocks: readonly Block[], at: number): string {
  return headingsOf(blocks.slice(0, at)).at(-1) ?? "";
}

function Part({ block, section, heading }: { block: Block; section: number; heading: string }) {
  if (block.kind === "heading") {
    return (
      <h2 id={sectionId(section)} className="scroll-mt-16 pt-4">
        <Spans spans={block.spans} />
      </h2>
    );
  }
  if (block.kind === "paragraph") {
    return (
      <p>
        <Spans spans={block.spans} />
      </p>
    );
  }
  if (block.kind === "table") return <Table head={block.head} rows={block.rows} heading={heading} />;
  const List = block.ordered ? "ol" : "ul";
  return (
    <List className={block.ordered ? "flex list-decimal flex-col gap-1 pl-6" : "flex list-disc flex-col gap-1 pl-6"}>
      {block.items.map((spans, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list of a text that does not change
        <li key={at}>
          <Spans spans={spans} />
        </li>
      ))}
    </List>
  );
}

type Cells = readonly (readonly Span[])[];

function Table({ head, rows, heading }: { head: Cells; rows: readonly Cells[]; heading: string }) {
  const t = useTranslations("training.module");
  const columns: Column<{ cells: Cells; at: number }>[] = head.map((spans, place) => ({
    key: String(place),
    header: plain(spans),
    rowHeader: place === 0,
    cell: ({ cells }) => <Spans spans={cells[place] ?? []} />,
  }));
  return (
    <DataTable
      caption={t("table", { heading })}
      columns={columns}
      rows={rows.map((cells, at) => ({ cells, at }))}
      rowKey={({ at }) => String(at)}
    />
  );
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map((span, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a text that does not change
    if (span.kind === "citation") return <Citation key={at} number={span.number} after={spans[at - 1]?.kind === "citation"} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a text that does not change
    if (span.strong) return <strong key={at}>{span.text}</strong>;
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a text that does not change
    return <Fragment key={at}>{span.text}</Fragment>;
  });
}

function Citation({ number, after }: { number: number; after: boolean }) {
  const t = useTranslations("training.module");
  return (
    <sup className="leading-none">
      {after ? ", " : null}
      <a href={`#source-${number}`} aria-label={t("sourceOf", { number })} className="text-accent hover:underline">
        {number}
      </a>
    </sup>
  );
}

function plain(spans: readonly Span[]): string {
  return spans.map((span) => (span.kind === "text" ? span.text : "")).join("");
}
