import type { Gloss } from './glosses.ts';
import { createRandom, pick } from './random.ts';

/** Real words to make notes of. */
export type Material = {
  /** Sentences of the project's own notes. */
  readonly sentences: readonly string[];
  readonly glosses: readonly Gloss[];
  readonly names: readonly string[];
};

export type MadeFile = { readonly file: string; readonly bytes: Uint8Array };

const PASSAGES_OF_A_TALK = 40;
const GLOSSES_OF_A_PASSAGE = 2;
/** How far apart, in WordNet's own order, the words of one passage may stand. */
const NEIGHBOURHOOD = 30;

/**
 * Notes of any size with the word frequencies of real text: each passage is a few neighbouring glosses of WordNet and a
 * sentence of our notes with its longest words exchanged. The same size and seed give the same bytes.
 */
export function* makeNotes(passages: number, material: Material, seed = 1): Generator<MadeFile> {
  const random = createRandom(seed);
  const encoder = new TextEncoder();
  for (let made = 0, talk = 1; made < passages; made += PASSAGES_OF_A_TALK, talk += 1) {
    const count = Math.min(PASSAGES_OF_A_TALK, passages - made);
    const parts = Array.from({ length: count }, () => makePassage(material, random));
    const text = [
      frontMatter(talk, parts[0]?.heading ?? '', pick(material.names, random)),
      ...parts.map(render),
    ];
    yield {
      file: `talk-${String(talk).padStart(5, '0')}.md`,
      bytes: encoder.encode(`${text.join('\n\n')}\n`),
    };
  }
}

type Part = { readonly heading: string; readonly sentences: readonly string[] };

function makePassage({ sentences, glosses }: Material, random: () => number): Part {
  const start = Math.floor(random() * (glosses.length - NEIGHBOURHOOD));
  const near = () => glosses[start + Math.floor(random() * NEIGHBOURHOOD)] ?? { word: '', meaning: '' };
  const told = Array.from({ length: GLOSSES_OF_A_PASSAGE }, near);
  const varied = exchangeWords(pick(sentences, random), [near().word, near().word]);
  return {
    heading: capital(told[0]?.word ?? ''),
    sentences: [...told.map(({ word, meaning }) => `${capital(word)} means ${meaning}.`), varied],
  };
}

function exchangeWords(sentence: string, words: readonly string[]): string {
  const longest = [...new Set(sentence.match(/\b[a-z]{5,}\b/g) ?? [])].sort((a, b) => b.length - a.length);
  return words.reduce((text, word, at) => {
    const old = longest[at];
    return old === undefined ? text : text.replace(new RegExp(`\\b${old}\\b`, 'g'), () => word);
  }, sentence);
}

function frontMatter(talk: number, subject: string, speaker: string): string {
  const day = new Date(Date.UTC(2000 + (talk % 25), talk % 12, 1 + (talk % 28))).toISOString().slice(0, 10);
  return [
    '---',
    `title: ${JSON.stringify(`${subject} in practice, part ${talk}`)}`,
    'conference: Made Conference',
    `year: ${day.slice(0, 4)}`,
    `date: ${day}`,
    'kind: breakout',
    'speakers:',
    `  - name: ${JSON.stringify(speaker)}`,
    '---',
  ].join('\n');
}

function render({ heading, sentences }: Part): string {
  return [`## ${heading}`, '', ...sentences.map((sentence) => `- ${sentence}`)].join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
