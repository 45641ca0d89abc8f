import { expect, test } from 'vitest';
import { FRESH } from '../../../local/lex/session-state.ts';
import { createSessions } from '../../../local/lex/sessions.ts';

function atTime() {
  let time = 0;
  return { now: () => time, wait: (seconds: number) => (time += seconds * 1000) };
}
const standing = (session: string) => ({ ...FRESH, attributes: { session } });

test('a session lives as long as it is used, and its idle time beyond', () => {
  const clock = atTime();
  const sessions = createSessions({ idleSeconds: 300, now: clock.now });
  sessions.write('a', standing('1'));
  clock.wait(299);
  sessions.write('a', standing('2'));
  clock.wait(300);
  expect(sessions.read('a')?.attributes).toEqual({ session: '2' });
  clock.wait(1);
  expect(sessions.read('a')).toBeUndefined();
  expect(sessions.remove('a')).toBe(false);
});

test('beyond the number that is kept, the one that rested longest goes', () => {
  const clock = atTime();
  const sessions = createSessions({ idleSeconds: 300, now: clock.now, most: 2 });
  for (const key of ['a', 'b', 'a', 'c']) {
    sessions.write(key, standing(key));
    clock.wait(1);
  }
  expect(['a', 'b', 'c'].map((key) => sessions.read(key) !== undefined)).toEqual([true, false, true]);
});

test('a key of any letters is a key like another', () => {
  const sessions = createSessions({ idleSeconds: 300, now: () => 0 });
  for (const key of ['__proto__', 'constructor', 'toString']) expect(sessions.read(key)).toBeUndefined();
});

test('one request at a time; a failure lets the next one in', async () => {
  const sessions = createSessions({ idleSeconds: 300, now: () => 0 });
  const { promise, reject } = Promise.withResolvers<never>();
  const first = sessions.alone('a', () => promise);
  await expect(sessions.alone('a', async () => 1)).rejects.toMatchObject({
    status: 409,
    type: 'ConflictException',
  });
  expect(await sessions.alone('b', async () => 2)).toBe(2);
  reject(new Error('it failed'));
  await expect(first).rejects.toThrow('it failed');
  expect(await sessions.alone('a', async () => 3)).toBe(3);
});
