"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { evidenceQuery, sendEvidence } from "@/lib/client/evidence";
import { type EvidenceUpload, EvidenceUploads } from "@/lib/client/evidence-uploads";
import type { EvidenceList, EvidenceView } from "@/lib/contract/evidence";
import type { AssessmentScope } from "./assessment-scope";

export interface EvidencePlace {
  readonly scope: AssessmentScope;
  readonly uploads: EvidenceUploads;
  readonly items: readonly EvidenceView[];
  readonly mostBytes: number;
  readonly refresh: () => Promise<void>;
  /** A document has come to a question, or left it: an answer that names documents follows. */
  readonly onFiled: (view: EvidenceView) => void;
}
export const EvidenceContext = createContext<EvidencePlace | null>(null);

export function useEvidencePlace(): EvidencePlace {
  const place = useContext(EvidenceContext);
  if (!place) throw new Error("outside of an open assessment");
  return place;
}

/** The documents of an open assessment, and the files that are on their way to it while the page is open. */
export function useEvidence(scope: AssessmentScope, first: EvidenceList, onFiled: (view: EvidenceView) => void): EvidencePlace {
  const client = useQueryClient();
  const { data } = useQuery(evidenceQuery(scope, first));
  const [{ uploads, refresh }] = useState(() => {
    const again = () => client.invalidateQueries({ queryKey: ["evidence", scope] });
    const done = (_: unknown, view: EvidenceView) => {
      void again();
      onFiled(view);
    };
    const send = (order: Parameters<typeof sendEvidence>[1], watch: Parameters<typeof sendEvidence>[2]) =>
      sendEvidence(scope, order, watch);
    return { uploads: new EvidenceUploads({ send, done, mostBytes: first.mostBytes }), refresh: again };
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (uploads.isSending()) event.preventDefault();
    };
    // A file dropped beside its place would open in the page's stead.
    const stay = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    for (const kind of ["dragover", "drop"] as const) window.addEventListener(kind, stay);
    return () => {
      window.removeEventListener("beforeunload", warn);
      for (const kind of ["dragover", "drop"] as const) window.removeEventListener(kind, stay);
    };
  }, [uploads]);
  const { items, mostBytes } = data;
  // The same object as long as nothing of it changes: questions are not drawn again at every letter.
  const { organisationId, projectId, assessmentId } = scope;
  return useMemo(
    () => ({ scope: { organisationId, projectId, assessmentId }, uploads, items, mostBytes, refresh, onFiled }),
    [organisationId, projectId, assessmentId, uploads, items, mostBytes, refresh, onFiled],
  );
}

const NONE: readonly EvidenceUpload[] = [];
export function useUploads(uploads: EvidenceUploads): readonly EvidenceUpload[] {
  return useSyncExternalStore(uploads.subscribe, uploads.list, () => NONE);
}
