declare const KEPT_FILES: readonly string[];
declare const BUILD_VERSION: string;

console.log(KEPT_FILES.length, BUILD_VERSION);

export {};
