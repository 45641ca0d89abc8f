import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle, type Packed, WEB_FUNCTION } from '../../infrastructure/bundle.ts';
import { ensureBuilt, INDEX, PATTERNS } from '../../local/fresh-build.ts';
import { startFunction } from '../../local/lambda-runtime/start-function.ts';
import { PAGE } from '../../local/web/run-server.ts';
import { readEvent } from '../channels/web/own-web.ts';
import { PROJECT_ROOT } from '../house/project.ts';

type Result = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

let folder: string;
let packed: Packed;
beforeAll(async () => {
  ensureBuilt([INDEX, PATTERNS, PAGE], (message) => console.log(message));
  folder = mkdtempSync(join(PROJECT_ROOT, 'build/web-function-'));
  packed = await bundle({ ...WEB_FUNCTION, folder: join(folder, 'out') });
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');

describe('the web function as it is packed', () => {
  test('holds the function, its artefacts and the page, and no package.json', () => {
    const names = readdirSync(join(folder, 'out'));
    expect(names.filter((name) => !name.endsWith('.mjs')).sort()).toEqual([
      'index.json',
      'patterns.json',
      'web',
    ]);
    expect(readdirSync(join(folder, 'out/web'))).toContain('index.html');
  });

  test('starts without the clients of Lex and Polly, and without what understands', () => {
    expect(packed.eager).toBeLessThan(100_000);
    expect(packed.lazy).toBeGreaterThan(400_000);
    expect(read('index.mjs')).not.toMatch(/AWS4-HMAC-SHA256|RecognizeTextCommand/);
  });

  test('serves the page, and answers, where Lambda would run it', async () => {
    const running = await startFunction({
      folder: join(folder, 'out'),
      environment: { SPEECH_KEY: 'k'.repeat(32) },
    });
    try {
      const call = async (name: string) => {
        const outcome = await running.call(readEvent(name));
        expect(outcome.kind, running.log()).toBe('answered');
        return (outcome as { payload: Result }).payload;
      };
      const page = await call('page');
      expect([page.statusCode, page.headers['content-encoding']]).toEqual([
        200,
        expect.toBeOneOf(['br', undefined]),
      ]);
      const reply = JSON.parse((await call('turn-text')).body);
      expect(reply).toMatchObject({ outcome: 'answered', via: 'here' });
    } finally {
      await running.stop();
    }
  });
});
