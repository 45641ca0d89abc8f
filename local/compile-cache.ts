import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Loaded ahead of a program (`node --import`): what Node made of each file, types taken out and compiled, is kept in build/ and read
 * at the next start. A file that changed is made anew. Where nothing can be written the program starts as without.
 */
enableCompileCache(fileURLToPath(new URL('../build/compile-cache', import.meta.url)));
