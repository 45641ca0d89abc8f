import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createRandom, mutate, pick } from '../alexa/mutate.ts';
import { type Answered, openOwnWeb, readEvent, type WebEvent } from './own-web.ts';

const NAMES = readdirSync(fileURLToPath(new URL('../../events/web', import.meta.url))).map((file) =>
  file.replace('.json', ''),
);
/** Requests in all, and how long they may take on a small machine. */
const MUTATIONS = 2_000;
const TIME = 60_000;

/** An event with its body changed as JSON, so that most turns are nearly right. */
function mutateEvent(event: WebEvent, random: () => number): unknown {
  if (event.body === undefined || event.isBase64Encoded || random() < 0.4) return mutate(event, random);
  return { ...event, body: JSON.stringify(mutate(JSON.parse(event.body), random)) };
}

/** What is wrong with a reply, whatever the request is. */
function faultsOf({ status, headers, text }: Answered): readonly string[] {
  const faults: string[] = [];
  if (!Number.isInteger(status) || status < 200 || status > 599) faults.push(`status ${status}`);
  if (status === 500) faults.push('it failed');
  if (Object.values(headers).some((value) => typeof value !== 'string'))
    faults.push('a header that is no text');
  if (/\bundefined\b|\[object|\n\s+at /.test(text)) faults.push(`it says ${text.slice(0, 200)}`);
  if (status >= 400 && text !== '' && typeof JSON.parse(text).error?.message !== 'string')
    faults.push('no reason');
  return faults;
}

test(
  'two thousand mutated requests: no crash, and always a reply or a reason',
  async () => {
    const web = await openOwnWeb();
    const random = createRandom(20_261_121);
    const events = NAMES.map((name) => readEvent(name));
    const { state, speech } = await web.turn({ text: 'what did werner say about databases' });
    for (const event of events) {
      if (event.rawPath.startsWith('/api/speech')) event.rawPath = `/api/speech/${speech}`;
      if (event.body?.startsWith('{')) event.body = JSON.stringify({ ...JSON.parse(event.body), state });
    }
    const failed: unknown[] = [];
    const statuses = new Map<number, number>();
    for (let at = 0; at < MUTATIONS; at += 1) {
      const event = mutateEvent(pick(events, random), random);
      const reply = await web.ask(event);
      const faults = faultsOf(reply);
      if (faults.length > 0) failed.push({ at, faults, event });
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    }
    expect(failed).toEqual([]);
    // so that this test tests something
    for (const status of [200, 400, 403, 404, 405, 415])
      expect(statuses.get(status), `replies of ${status}`).toBeGreaterThan(0);
  },
  TIME,
);
