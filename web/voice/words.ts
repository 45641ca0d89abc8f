/** Everything that the voice says of its own on the screen. */
export const VOICE_WORDS = {
  talk: 'Talk',
  talkHint: 'Hold to talk, or tap and speak',
  opening: 'Opening the microphone: press to cancel',
  listening: 'Listening: press to send',
  thinking: 'Looking in the notes: press to cancel',
  speaking: 'Speaking: press to ask something else',
  paused: 'Paused: press to ask something else',
  handsFree: 'Hands-free',
  handsFreeHint: 'Listen again after each answer',
  player: 'Reading aloud',
  pause: 'Pause',
  resume: 'Go on',
  again: 'Say it again',
  captions: 'Captions',
  previousSentence: 'Previous sentence',
  nextSentence: 'Next sentence',
  previousPart: 'Previous part',
  nextPart: 'Next part',
  rate: 'Speed',
  timesRate: (rate: number) => `${rate}×`,
  progress: 'How far this answer is read',
  partOf: (at: number, count: number) => `Part ${at} of ${count}`,
  asking: 'The browser asks whether this page may use the microphone. Say yes there, and speak.',
  limitNear: 'Three seconds left for this question.',
  silence: 'Nobody spoke, so I stopped listening. Press the button when you are ready.',
  hidden: 'I stopped listening because you left the page. Press the button to go on.',
  blocked: 'The browser waits for you before it plays sound. Press “Go on”.',
  noVoice: 'There is no voice here just now, so answers are only shown.',
  notLoaded: 'The voice could not be loaded. Check the connection and press again.',
} as const;

/** Why nothing could be heard. */
export type Trouble =
  | 'insecure'
  | 'unsupported'
  | 'refused'
  | 'embedded'
  | 'missing'
  | 'in-use'
  | 'other-tab'
  | 'unplugged'
  | 'dead'
  | 'faint'
  | 'noise';

/** What is wrong and what to do about it, in words of their own each. */
export const TROUBLES: Readonly<Record<Trouble, string>> = {
  insecure:
    'Browsers give the microphone only to secure pages. Open this page with https:// or on localhost, or type.',
  unsupported: 'This browser cannot record sound in a page. Use a newer one, or type your question.',
  refused:
    'This page may not use the microphone. Allow it in the browser, beside the address, then press again. Or type.',
  embedded:
    'The page around this one does not pass the microphone on: its frame needs allow="microphone". Or type your question.',
  missing: 'No microphone was found. Plug one in or switch it on, then press again.',
  'in-use':
    'The microphone is there but does not answer: another program may have it. Close that, then press again.',
  'other-tab': 'Another tab is listening just now. Stop it there, then press again.',
  unplugged: 'The microphone was unplugged or taken away. Plug it in again, then press the button.',
  dead: 'The microphone gives no sound at all: it may be switched off or muted. Switch it on, then press again.',
  faint: 'You were too quiet to be understood. Come nearer to the microphone or speak up, then press again.',
  noise: 'I heard nobody speak. Press the button and say your question.',
};
