import type {} from 'soundswallower';

declare module 'soundswallower' {
  interface SoundSwallowerModule {
    /** The folder of the acoustic models, absolute, with a slash at its end. Read by the package, missing in its types. */
    modelBase: string;
    /** What was recognised; writes its score to an address of the module's memory. Exported by the package, missing in its types. */
    _decoder_hyp(decoder: number, score: number): number;
  }
  interface Decoder {
    /** The address of the recogniser in the module's memory. */
    readonly cdecoder: number;
    /** Reads the network that the setting `fsg` names, in place of the one before. A method of the package, missing in its types. */
    init_grammar(): Promise<void>;
  }
}
