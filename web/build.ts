import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

if (import.meta.main) mkdirSync(join(PROJECT, 'build/web'), { recursive: true });
