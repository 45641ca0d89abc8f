import type { TurnReply } from '../../lambda/channels/web/api.ts';

/** The keys of a keyboard, a headset or a locked phone, while something is read aloud. */
export type MediaActions = {
  pause(): void;
  resume(): void;
  stop(): void;
  previous(): void;
  next(): void;
};

const KEYS = [
  ['play', 'resume'],
  ['pause', 'pause'],
  ['stop', 'stop'],
  ['previoustrack', 'previous'],
  ['nexttrack', 'next'],
] as const satisfies readonly (readonly [MediaSessionAction, keyof MediaActions])[];

/** Takes the keys, and tells the system what is being said. */
export function takeMediaKeys(reply: TurnReply, actions: MediaActions): void {
  if (navigator.mediaSession === undefined) return;
  const [source] = reply.sources;
  navigator.mediaSession.metadata = new MediaMetadata({
    title: reply.chapters?.titles[reply.chapters.at] ?? reply.title ?? 'Keynote Recap',
    artist: source?.speakers.join(', ') ?? '',
    album: source?.title ?? '',
  });
  for (const [key, action] of KEYS) setKey(key, () => actions[action]());
}

export function leaveMediaKeys(): void {
  if (navigator.mediaSession === undefined) return;
  navigator.mediaSession.metadata = null;
  for (const [key] of KEYS) setKey(key, null);
}

/** A browser throws for a key that it does not know. */
function setKey(key: MediaSessionAction, act: (() => void) | null): void {
  try {
    navigator.mediaSession.setActionHandler(key, act);
  } catch {
    // the others work without it
  }
}
