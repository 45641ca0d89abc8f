let element: HTMLAudioElement | undefined;
let isUnlocked = false;

/**
 * The one audio element of the page. iOS lets an element play that was first played within a gesture, and later too, whatever it
 * plays then; a new element for each answer would need a new gesture each.
 */
export function sharedAudio(): HTMLAudioElement {
  element ??= new Audio();
  return element;
}

/** Called within a gesture, before anything is there to play: plays a moment of silence. */
export function unlockAudio(): void {
  if (isUnlocked) return;
  const audio = sharedAudio();
  if (!audio.paused) return;
  const silence = URL.createObjectURL(silentWave());
  audio.src = silence;
  audio
    .play()
    .then(() => {
      isUnlocked = true;
    })
    // refused outside a gesture, or cut off by the answer itself: the next gesture tries again
    .catch(() => undefined)
    .finally(() => URL.revokeObjectURL(silence));
}

/** 20 ms of silence as a WAVE file: 16-bit mono at 8 kHz. */
function silentWave(): Blob {
  const samples = 160;
  const view = new DataView(new ArrayBuffer(44 + samples * 2));
  const text = (at: number, letters: string) => {
    for (const [place, letter] of [...letters].entries()) view.setUint8(at + place, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8_000, true);
  view.setUint32(28, 16_000, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples * 2, true);
  return new Blob([view.buffer], { type: 'audio/wav' });
}
