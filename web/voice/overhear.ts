import type { Frame } from './frame.ts';
import { createInterruption } from './interruption.ts';
import type { Listening } from './listening.ts';
import type { Speaker } from './speaker.ts';

/**
 * Listens for somebody who speaks into what is being said, until the next recording; `interrupted` gets what they have said so
 * far. Opens the microphone if it is not open; where it cannot be had, nobody can interrupt by voice (and listening will say why).
 */
export async function overhear(
  { listening, speaker }: { listening: Listening; speaker: Speaker },
  interrupted: (before: readonly Frame[]) => void,
): Promise<void> {
  try {
    await listening.open();
  } catch {
    return;
  }
  const voiceSince = createInterruption();
  listening.overhear((level) => {
    const played = speaker.loudness;
    const since = played === undefined ? undefined : voiceSince(level, played);
    if (since !== undefined) interrupted(listening.overheard.slice(-since));
  });
}
