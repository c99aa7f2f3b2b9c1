import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DialogForm } from "./dialog-form";
import { EntryDialog } from "./entry-dialog";

const words = { add: "Ajouter une note", edit: "Reprendre la note", close: "Fermer" };
const nothing = () => undefined;
interface Note {
  readonly text: string;
}
const dialog = (asked: Note | "new" | null) =>
  renderToStaticMarkup(
    <EntryDialog asked={asked} words={words} onClose={nothing}>
      {(item) => (
        <DialogForm words={{ cancel: "Annuler", submit: "Enregistrer" }} busy={false} onSubmit={nothing} onCancel={nothing}>
          <p>{item?.text ?? "vierge"}</p>
        </DialogForm>
      )}
    </EntryDialog>,
  );

describe("the dialog of an entry", () => {
  it("is there and empty while nothing is asked, so that the focus can go back", () => {
    expect(dialog(null)).toContain("<dialog");
    expect(dialog(null)).not.toContain("<form");
  });

  it("says whether it adds or changes, and hands its form the one that is changed", () => {
    expect(dialog("new")).toMatch(/Ajouter une note[\s\S]*vierge/);
    expect(dialog({ text: "Comité le mardi" })).toMatch(/Reprendre la note[\s\S]*Comité le mardi/);
  });

  it("ends with a way out that sends nothing, then the act", () => {
    const buttons = dialog("new").match(/<button[^>]*>(?:(?!<\/button>)[\s\S])*<\/button>/g) ?? [];
    const [cancel = "", submit = ""] = buttons.slice(-2);
    expect(cancel).toMatch(/type="button"[\s\S]*Annuler/);
    expect(submit).toMatch(/type="submit"[\s\S]*Enregistrer/);
  });
});
