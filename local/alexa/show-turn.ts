import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Paint } from '../terminal/paint.ts';
import { withoutControls, wrap } from '../terminal/wrap.ts';
import type { Turn } from './echo.ts';
import type { Screen } from './screen.ts';
import type { Stretch } from './speech.ts';

export type TurnView = { readonly paint: Paint; readonly width: number; readonly showEnvelopes: boolean };

/** Wider than this a line is tiring to read. */
const READING_WIDTH = 88;
const INDENT = '  ';

/** What the service itself says when a skill fails. */
const FAILED = "There was a problem with the requested skill's response.";

/** One turn as lines for a terminal: what is heard, the card, the screen; before them the envelopes where they are wanted. */
export function showTurn(turn: Turn, view: TurnView): string[] {
  const envelopes = view.showEnvelopes ? showEnvelopes(turn, view) : [];
  return [...envelopes, ...showHeard(turn, view)];
}

function showHeard(turn: Turn, view: TurnView): string[] {
  switch (turn.kind) {
    case 'not-for-us':
      return aside(
        'No conversation is open: begin with "open keynote recap" or "ask keynote recap …".',
        view,
      );
    case 'reprompted':
      return [...aside('Nobody spoke; the device asks again.', view), ...showSpeech(turn.speech, view)];
    case 'ended':
      return aside(`The conversation was ended: ${reasonOf(turn)}.`, view);
    case 'failed':
      return [
        ...showSpeech([{ words: FAILED }], view),
        ...aside(`${turn.failure.type}: ${turn.failure.message}`, view),
      ];
    case 'answered':
      return [
        ...showSpeech(turn.speech, view),
        ...showCard(turn.response, view),
        ...(turn.screen === undefined ? [] : showScreen(turn.screen, view)),
        ...(turn.isOpen ? [] : aside('The conversation is over.', view)),
      ];
  }
}

function reasonOf({ request }: Extract<Turn, { kind: 'ended' }>): string {
  return 'reason' in request.request ? String(request.request.reason) : 'for no reason';
}

function aside(text: string, { paint, width }: TurnView): string[] {
  return wrap(text, Math.min(width, READING_WIDTH)).map(paint.quiet);
}

/** Words as they are spoken, a pause as its length in brackets. */
function showSpeech(speech: readonly Stretch[], { paint, width }: TurnView): string[] {
  const text = speech.map((each) => ('words' in each ? each.words : `[${each.pause}ms]`)).join(' ');
  return wrap(text, Math.min(width, READING_WIDTH)).map((line) =>
    line
      .split(/(\[\d+ms\])/)
      .map((piece) => (/^\[\d+ms\]$/.test(piece) ? paint.quiet(piece) : paint.strong(piece)))
      .join(''),
  );
}

function block(name: string, lines: readonly string[], { paint, width }: TurnView): string[] {
  const wrapped = lines.flatMap((line) => wrap(line, Math.min(width, READING_WIDTH) - INDENT.length));
  return ['', paint.accent(`${INDENT}${name}`), ...wrapped.map((line) => `${INDENT}${paint.quiet(line)}`)];
}

/** Simple cards have content, standard ones text. */
type Card = { readonly title?: string; readonly content?: string; readonly text?: string };

function showCard({ response: { card } }: ResponseEnvelope, view: TurnView): string[] {
  if (card === undefined) return [];
  const { title = '', content, text = '' } = card as Card;
  return block('card', [title, ...(content ?? text).split('\n')], view);
}

function showScreen({ lines, touchable }: Screen, view: TurnView): string[] {
  const touch = touchable.map(({ label }, place) => `touch ${place + 1}: ${label}`);
  return block('screen', [...lines, ...touch], view);
}

function showEnvelopes(turn: Turn, { paint }: TurnView): string[] {
  const answer = turn.kind === 'answered' ? turn.response : 'outcome' in turn ? turn.outcome : undefined;
  const parts = [...('request' in turn ? [turn.request] : []), ...(answer === undefined ? [] : [answer])];
  return parts.flatMap((part) =>
    JSON.stringify(part, null, 2)
      .split('\n')
      .map((line) => paint.quiet(withoutControls(line))),
  );
}
