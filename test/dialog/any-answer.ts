import fc from 'fast-check';
import type { Answer, Line, Source } from '../../lambda/dialog/answer.ts';
import { newSession } from '../../lambda/dialog/session.ts';

/** Words with everything in them that could break markup, JSON or a cut in the wrong place, and names that are marked up. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'DynamoDB',
          'S3',
          'Vogels',
          're:Invent',
          '&amp;',
          '<break/>',
          ']]>',
          '"',
          "isn't",
          '😀',
          '\\',
          '\u0000',
        ],
        ...['\ud800', 'Ωmega', 'said', 'that', 'aurora', 'recovers.', '}{', '</speak>'],
      ),
      { maxLength: 60 },
    )
    .map((words) => words.join(' ')),
  fc.nat({ max: 5_000 }).map((length) => 'word '.repeat(length).slice(0, length)),
);

/** Something that can be said, whatever stands around it. */
export const saidText = anyText.map((text) => `So ${text}`);

const evidence = fc.record({ note: fc.stringMatching(/^[a-z0-9-]{1,60}$/), line: fc.nat({ max: 5_000 }) });
const line: fc.Arbitrary<Line> = fc.record({ text: saidText, evidence }, { requiredKeys: ['text'] });
const source: fc.Arbitrary<Source> = fc
  .tuple(evidence, fc.array(fc.string(), { maxLength: 3 }), fc.string())
  .map(([place, speakers, text]) => ({ ...place, talk: 'a-talk', title: 'A talk', speakers, text }));
const titles = fc.array(saidText, { minLength: 1, maxLength: 30 });

/** Any answer that the types allow: far longer ones too than the dialog gives. */
export const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    outcome: fc.constantFrom('answered' as const, 'not-found' as const, 'ask-back' as const),
    say: fc.array(line, { minLength: 1, maxLength: 8 }),
    sources: fc.array(source, { maxLength: 60 }),
    choices: fc.option(titles, { nil: undefined }),
    chapters: fc.option(titles, { nil: undefined }),
    // a question of ours is short
    prompt: fc.option(
      saidText.map((text) => text.slice(0, 80)),
      { nil: undefined },
    ),
  })
  .map(({ outcome, say, sources, choices, chapters, prompt }) => ({
    outcome: prompt === undefined ? 'done' : outcome,
    say,
    show: {
      title: 'A title',
      lines: say,
      sources,
      ...(choices && { choices }),
      ...(chapters && { chapters: { titles: chapters, at: chapters.length - 1 } }),
    },
    next: prompt === undefined ? { do: 'end' as const } : { do: 'listen' as const, prompt: `${prompt}?` },
    session: newSession(),
  }));
