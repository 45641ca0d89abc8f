/** A voice of Polly and what speaks in its place. */
export type PollyVoice = {
  readonly id: string;
  readonly gender: 'Female' | 'Male';
  readonly languageCode: string;
  readonly engines: readonly ('standard' | 'neural')[];
  /** A voice of flite, and by how much it is raised and quickened, so that two voices of Polly are not one. */
  readonly spokenBy: SpokenBy;
};

export type SpokenBy = { readonly voice: string; readonly pitch: number; readonly rate: number };

export const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['en-US', 'US English'],
  ['en-GB', 'British English'],
  ['en-AU', 'Australian English'],
  ['en-IN', 'Indian English'],
]);

/** Voice, gender, language, engines, flite's voice, pitch, rate. */
const TABLE = `
Danielle Female en-US neural slt 1.03 1.04
Gregory Male en-US neural rms 0.94 1
Ivy Female en-US standard,neural slt 1.3 1.03
Joanna Female en-US standard,neural slt 1 1
Joey Male en-US standard,neural awb 0.95 1.02
Justin Male en-US standard,neural awb 1.35 1.02
Kendra Female en-US standard,neural slt 0.94 1
Kevin Male en-US neural awb 1.3 1
Kimberly Female en-US standard,neural slt 1.08 1
Matthew Male en-US standard,neural rms 1 1
Ruth Female en-US neural slt 0.97 1.03
Salli Female en-US standard,neural slt 1.12 1.02
Stephen Male en-US neural rms 1.05 1.03
Amy Female en-GB standard,neural slt 1.05 0.97
Arthur Male en-GB neural awb 0.92 1
Brian Male en-GB standard,neural awb 1 1
Emma Female en-GB standard,neural slt 1.1 0.97
Nicole Female en-AU standard slt 0.98 0.98
Olivia Female en-AU neural slt 1.06 1
Russell Male en-AU standard awb 1.05 1
Aditi Female en-IN standard slt 1.02 1.05
Kajal Female en-IN neural slt 1 1.05
Raveena Female en-IN standard slt 1.07 1.03
`;

export const VOICES: ReadonlyMap<string, PollyVoice> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, PollyVoice] => {
      const [id = '', gender, languageCode = '', engines = '', voice = '', pitch, rate] = line.split(' ');
      return [
        id,
        {
          id,
          gender: gender === 'Male' ? 'Male' : 'Female',
          languageCode,
          engines: engines.split(',') as PollyVoice['engines'],
          spokenBy: { voice, pitch: Number(pitch), rate: Number(rate) },
        },
      ];
    }),
);
