import type { Passage } from '../../../lambda/retrieve/index-format.ts';

/** A passage before it is known by its talk. */
export type SpokenPassage = Omit<Passage, 'note' | 'talk'>;
