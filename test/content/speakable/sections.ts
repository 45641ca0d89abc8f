import type { Block, NoteDraft, Section } from '../../../content/ingest/document.ts';

/** A draft of one note with these sections. */
export function draftOf(sections: readonly Section[]): NoteDraft {
  return {
    id: 'note',
    file: 'note.md',
    facts: { title: 'A talk', kind: 'talk', speakers: [], aliases: [] },
    sections,
  };
}

/** A section of bullets (by their indent, two blanks a level) and paragraphs, a line each; lines are counted from 1. */
export function sectionOf(headings: readonly string[], notes: string): Section {
  const blocks = notes.split('\n').flatMap((text, i): Block[] => {
    const [, indent = '', bullet] = /^( *)(?:- (.*))?/.exec(text) ?? [];
    if (text.trim() === '') return [];
    if (bullet === undefined) return [{ kind: 'paragraph', text, line: i + 1 }];
    return [{ kind: 'item', depth: indent.length / 2, text: bullet, line: i + 1 }];
  });
  return { headings, line: 1, abstract: false, blocks };
}
