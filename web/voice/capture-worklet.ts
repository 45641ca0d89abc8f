/** Runs in the audio thread; becomes the microphone's 16 kHz frames. */
export const FRAME_SAMPLES = 320;
