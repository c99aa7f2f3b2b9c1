import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Badge } from "./badge";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Disclosure } from "./disclosure";
import { Dropzone } from "./dropzone";
import { Empty } from "./empty";
import { Inspector } from "./inspector";
import { LinkButton } from "./link-button";
import { Menu } from "./menu";
import { Notice } from "./notice";
import { ProblemNotice } from "./problem";
import { Meter, Progress } from "./progress";
import { SkeletonTable } from "./skeleton";
import { Tabs } from "./tabs";

const nothing = () => undefined;
const html = (element: ReactElement | undefined) => renderToStaticMarkup(element);
const parts: Record<string, ReactElement> = {
  badge: <Badge tone="notice">Partiel</Badge>,
  button: <Button busy>Importer</Button>,
  link: <LinkButton href="/catalogue">Catalogue</LinkButton>,
  dialog: (
    <Dialog
      open
      onClose={nothing}
      title="Titre"
      closeLabel="Fermer"
      description="Ce que cela change"
      footer={<Button>Appliquer</Button>}
    />
  ),
  inspector: (
    <Inspector subject="r1" title="vm-1" closeLabel="Fermer" onClose={nothing}>
      Faits
    </Inspector>
  ),
  disclosure: <Disclosure summary="Plus">Contenu</Disclosure>,
  dropzone: <Dropzone title="Déposez" chooseLabel="Choisir un fichier" onFiles={nothing} />,
  empty: (
    <Empty title="Rien encore" heading="h1">
      À quoi sert cette page
    </Empty>
  ),
  menu: <Menu label="Projet" trigger="Socle" items={[]} />,
  notice: (
    <Notice live title="Partiel">
      Deux lignes manquent.
    </Notice>
  ),
  problem: <ProblemNotice title="La liste n’a pas pu être lue" requestId="r-1" requestIdLabel="Référence" />,
  progress: <Progress label="Lecture" value={3} max={10} detail="3 sur 10" />,
  meter: <Meter label="Complétude" value={0.5} />,
  skeleton: <SkeletonTable label="Chargement" rows={2} />,
  tabs: (
    <Tabs
      label="Différences"
      current="b"
      tabs={[
        { key: "a", label: "Ajoutées", href: "?t=a", count: 4 },
        { key: "b", label: "Retirées", href: "?t=b" },
      ]}
    />
  ),
};
const part = (name: string) => html(parts[name]);

describe("every part of the kit", () => {
  it.each(Object.keys(parts))("%s carries no style attribute: the content security policy would refuse it", (name) => {
    expect(part(name)).not.toBe("");
    expect(part(name)).not.toContain("style=");
  });
});

describe("parts at work", () => {
  it("a busy button keeps its words, cannot be pressed, and does not submit by accident", () => {
    expect(part("button")).toMatch(/<button[^>]*type="button"[^>]*disabled=""[^>]*aria-busy="true"/);
    expect(part("button")).toContain("Importer");
  });
  it("a dialog and an inspector are named by their titles and can be closed", () => {
    for (const name of ["dialog", "inspector"]) {
      const id = /aria-labelledby="([^"]+)"/.exec(part(name))?.[1];
      expect(part(name)).toContain(`id="${id}"`);
      expect(part(name)).toContain('aria-label="Fermer"');
    }
  });
  it("a closed dialog holds nothing", () => {
    expect(html(<Dialog open={false} onClose={nothing} title="Titre" closeLabel="Fermer" />)).not.toContain("Titre");
  });
  it("a menu starts closed and says what it opens", () => {
    expect(part("menu")).toMatch(/aria-haspopup="menu" aria-expanded="false" aria-label="Projet"/);
    expect(part("menu")).not.toContain('role="menu"');
  });
  it("tabs mark the present one only", () => {
    expect(part("tabs").match(/aria-current="page"/g)).toHaveLength(1);
    expect(part("tabs")).toMatch(/aria-current="page"[^>]*href="\?t=b"|href="\?t=b"[^>]*aria-current="page"/);
  });
  it("an error is announced, with the number to quote", () => {
    expect(part("problem")).toContain('role="alert"');
    expect(part("problem")).toContain("r-1");
  });
  it("progress is a native bar with its words; without a value its length is unknown", () => {
    expect(part("progress")).toMatch(/<progress[^>]*value="3"[^>]*max="10"|<progress[^>]*max="10"[^>]*value="3"/);
    expect(html(<Progress label="Lecture" />)).not.toContain("value=");
  });
  it("an empty face that is the whole page carries its first heading", () => {
    expect(part("empty")).toContain("<h1>Rien encore</h1>");
  });
});
