import { useTranslations } from "next-intl";
import { createElement, Fragment, type ReactNode } from "react";
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

/** What stands at its place for good, as the parts of a text do, needs no key to be told by. */
function InOrder<T>({ items, draw }: { items: readonly T[]; draw: (item: T, at: number) => ReactNode }) {
  return createElement(Fragment, null, ...items.map(draw));
}

/** A module's text: the parts it may have, each drawn as itself. */
export function ModuleText({ blocks }: { blocks: readonly Block[] }) {
  const headings = blocks.map((_, at) => blocks.slice(0, at).filter(({ kind }) => kind === "heading").length);
  return (
    <div className="flex max-w-prose flex-col gap-3 text-pretty">
      <InOrder
        items={blocks}
        draw={(block, at) => <Part block={block} section={headings[at] ?? 0} heading={lastHeading(blocks, at)} />}
      />
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
      <InOrder
        items={block.items}
        draw={(spans) => (
          <li>
            <Spans spans={spans} />
          </li>
        )}
      />
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
  return (
    <InOrder
      items={spans}
      draw={(span, at) => {
        if (span.kind === "citation") return <Citation number={span.number} after={spans[at - 1]?.kind === "citation"} />;
        return span.strong ? <strong>{span.text}</strong> : span.text;
      }}
    />
  );
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
