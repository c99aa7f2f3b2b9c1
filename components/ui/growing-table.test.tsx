import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FilterChoice } from "./filter-choice";
import { GrowingTable } from "./growing-table";

type Given = Partial<Parameters<typeof GrowingTable<string>>[0]>;
const table = (over: Given) =>
  renderToStaticMarkup(
    <GrowingTable
      caption="Fichiers"
      columns={[{ key: "name", header: "Nom", rowHeader: true, cell: (row) => row }]}
      rows={[]}
      rowKey={(row) => row}
      problem={null}
      empty={<p>Aucun fichier</p>}
      more={null}
      {...over}
    />,
  );

describe("a table that grows", () => {
  it("says that there is nothing, and never so when it could not be read", () => {
    expect(table({})).toContain("Aucun fichier");
    const failed = table({ problem: <p>Échec</p> });
    expect(failed).toContain("Échec");
    expect(failed).not.toContain("Aucun fichier");
  });

  it("keeps the rows that were read when the next ones fail, and asks for more while there are", () => {
    const html = table({
      rows: ["a.csv"],
      problem: <p>Échec</p>,
      more: { label: "La suite", busy: false, ask: () => undefined },
    });
    for (const word of ["Échec", "a.csv", "La suite"]) expect(html).toContain(word);
    expect(table({ rows: ["a.csv"] })).not.toContain("<button");
  });
});

describe("a choice of a filter", () => {
  it("narrows nothing before something is chosen, and shows what was", () => {
    const options = [{ value: "weak", label: "Faible" }];
    const choice = (value: string | undefined) =>
      renderToStaticMarkup(<FilterChoice name="evidence" label="Preuve" all="Toutes" value={value} options={options} />);
    expect(choice(undefined)).toContain('<option value="" selected="">Toutes</option>');
    expect(choice("weak")).toContain('<option value="weak" selected="">Faible</option>');
  });
});
