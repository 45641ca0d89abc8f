import type { Document, Finding, NoteDraft } from './ingest/document.ts';
import { readDocument } from './ingest/readers.ts';
import { isIndexPage } from './ingest/talks/index-page.ts';
import { splitTalks } from './ingest/talks/split-talks.ts';
import type { ReadInput } from './part-steps.ts';

const NO_PAGES: ReadonlySet<string> = new Set();

/** Reads files and cuts them into talks. */
export async function readDrafts({ files, folder, pages = NO_PAGES }: ReadInput): Promise<{
  readonly drafts: readonly NoteDraft[];
  readonly findings: readonly Finding[];
}> {
  const drafts: NoteDraft[] = [];
  const findings: Finding[] = [];
  for (const { file, bytes } of files) {
    const read = await readDocument(file, bytes);
    findings.push(...read.findings);
    if (read.document !== undefined && !isIndexPage(read.document, pages))
      drafts.push(...draftsOf(read.document, folder));
  }
  return { drafts, findings };
}

/** The talks of a document, each with the search words of all: only those of its lines will be its own. */
function draftsOf(document: Document, folder: string): readonly NoteDraft[] {
  const drafts = splitTalks(document, folder);
  const { also } = document;
  return also === undefined ? drafts : drafts.map((draft) => ({ ...draft, also }));
}
