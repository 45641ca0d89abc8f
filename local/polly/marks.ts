import { FLITE_RATE } from './flite/flite-job.ts';
import type { Run } from './runs.ts';
import type { Span } from './script.ts';
import type { ShapedRun } from './sound/shape-sound.ts';
import { byteOffsets, type SpeechMark } from './speech-marks.ts';
import { begun, type Speakers, silence, type Utterance } from './utterance.ts';
import { visemes } from './visemes.ts';
import { wordTimes } from './word-times.ts';

type Draft =
  | {
      readonly time: number;
      readonly type: 'sentence' | 'word' | 'ssml';
      readonly span: Span;
      readonly name?: string;
    }
  | { readonly time: number; readonly type: 'viseme'; readonly value: string };

/** Marks of all kinds, in the order of their times. `time` is in seconds until the last step. */
export async function marksOf(utterance: Utterance, { count }: Speakers): Promise<SpeechMark[]> {
  // who listens waits for the beginning; the marks come when all is spoken
  await begun(utterance);
  // asked for at once, they are counted together
  await count(wordsOf(utterance));
  const drafts: Draft[] = [];
  let samples = 0;
  for (const part of utterance.parts) {
    const time = samples / FLITE_RATE;
    const { step } = part;
    if ('shaped' in part) {
      const shaped = await part.shaped;
      drafts.push(...(await marksInRun(part.step, shaped, { time, count })));
      samples += shaped.pcm.length;
    } else if (step.kind === 'pause') samples += silence(step.ms).length;
    else if (step.kind === 'mark') drafts.push({ time, type: 'ssml', span: step.span, name: step.name });
    else if (step.kind === 'sentence') drafts.push({ time, type: 'sentence', span: step.span });
  }
  return finish(drafts, utterance.text);
}

function wordsOf({ parts }: Utterance): string[] {
  const said = parts.flatMap(({ step }) => (step.kind === 'run' ? step.said : []));
  return said.flatMap(({ words }) => words.flatMap((spoken) => ('word' in spoken ? [spoken.word] : [])));
}

async function marksInRun(
  run: Run,
  shaped: ShapedRun,
  { time, count }: { readonly time: number } & Pick<Speakers, 'count'>,
): Promise<Draft[]> {
  const times = await wordTimes(run, shaped, count);
  const end = shaped.pcm.length / FLITE_RATE;
  const words = run.said.map(
    ({ span }, at): Draft => ({ time: time + (times[at] ?? end), type: 'word', span }),
  );
  const named = run.marks.map(
    ({ before, name, span }): Draft => ({ time: time + (times[before] ?? end), type: 'ssml', span, name }),
  );
  const seen = visemes(shaped.sounds, end).map(
    (viseme): Draft => ({ ...viseme, time: time + viseme.time, type: 'viseme' }),
  );
  return [...named, ...words, ...seen].sort((a, b) => a.time - b.time);
}

function finish(drafts: readonly Draft[], text: string): SpeechMark[] {
  const bytes = byteOffsets(text);
  return drafts.map((draft) => {
    const time = Math.round(draft.time * 1000);
    if (draft.type === 'viseme') return { time, type: 'viseme', value: draft.value };
    const { from, to } = draft.span;
    const value = draft.name ?? text.slice(from, to);
    return { time, type: draft.type, start: bytes[from] ?? 0, end: bytes[to] ?? 0, value };
  });
}
