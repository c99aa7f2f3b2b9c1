"use client";

import { BarList } from "@/components/ui/chart/bar-list";

/** Projects that have something in common; without an address there are none to show. */
export interface CountedBar {
  readonly key: string;
  readonly label: string;
  readonly projects: number;
  readonly text: string;
  readonly href: string | null;
}

interface CountPicturesProps {
  title: string;
  lead: string;
  pictures: readonly { readonly title: string; readonly bars: readonly CountedBar[] }[];
}

/** Bars of counts, drawn from their words alone. */
export function CountPictures({ title, lead, pictures }: CountPicturesProps) {
  return (
    <section aria-labelledby="pictures" className="flex flex-col gap-3">
      <header>
        <h2 id="pictures">{title}</h2>
        <p className="text-sm text-soft">{lead}</p>
      </header>
      <div className="grid items-start gap-x-8 gap-y-5 xl:grid-cols-2">
        {pictures.map((picture) => (
          <div key={picture.title} className="flex flex-col gap-2">
            <h3>{picture.title}</h3>
            <BarList label={picture.title} items={picture.bars.map(itemOf)} />
          </div>
        ))}
      </div>
    </section>
  );
}

function itemOf({ key, label, projects, text, href }: CountedBar) {
  return { key, label, text, parts: [{ value: projects, look: "full" as const }], ...(href === null ? {} : { href }) };
}
