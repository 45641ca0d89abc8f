import type {} from 'soundswallower';

declare module 'soundswallower' {
  interface SoundSwallowerModule {
    /** The folder of the acoustic models, absolute, with a slash at its end. Read by the package, missing in its types. */
    modelBase: string;
  }
}
