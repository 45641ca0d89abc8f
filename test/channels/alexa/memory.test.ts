import type { PersistenceAdapter } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { describe, expect, test, vi } from 'vitest';
import type { SkillDeps } from '../../../lambda/channels/alexa/skill.ts';
import { openConversation, openSkill, readEvent } from './own-skill.ts';
import { responseFaults, spokenWords } from './response-checker.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A table in memory, with the merging of the real one. */
async function openTable() {
  const { recollection } = await openConversation();
  const records = new Map<string, Record<string, unknown>>();
  const userOf = (envelope: RequestEnvelope) => envelope.context.System.user.userId;
  const adapter: PersistenceAdapter = {
    getAttributes: async (envelope) => structuredClone(records.get(userOf(envelope)) ?? {}),
    saveAttributes: async (envelope, attributes) => {
      const stored = records.get(userOf(envelope)) ?? {};
      records.set(userOf(envelope), structuredClone({ ...recollection.mergeRecords(stored, attributes) }));
    },
  };
  return { adapter, records };
}

function unreachable(): PersistenceAdapter {
  const fail = () => Promise.reject(new Error('the table is not there'));
  return { getAttributes: fail, saveAttributes: fail };
}

type Said = { readonly name: string; readonly slots?: Readonly<Record<string, string>> };

function request({ name, slots = {} }: Said, attributes: unknown): RequestEnvelope {
  const event = readEvent(name === 'LaunchRequest' ? 'launch-dot' : 'built-in-yes');
  const filled = Object.entries(slots).map(([slot, value]) => [slot, { name: slot, value }]);
  const spoken = { ...event.request, intent: { name, slots: Object.fromEntries(filled) } };
  const session = { ...event.session, attributes, new: name === 'LaunchRequest' };
  return { ...event, request: name === 'LaunchRequest' ? event.request : spoken, session } as RequestEnvelope;
}

/** One conversation: each answer as it was heard, and the attributes at its end. */
async function converse(deps: Partial<SkillDeps>, turns: readonly Said[]) {
  const skill = await openSkill(deps);
  const heard: string[] = [];
  let attributes: unknown = {};
  for (const turn of turns) {
    const event = request(turn, attributes);
    const response: ResponseEnvelope = await skill.ask(event);
    expect(responseFaults(response, event)).toEqual([]);
    attributes = JSON.parse(JSON.stringify(response.sessionAttributes));
    heard.push(spokenWords(response));
  }
  return { heard, attributes, skill };
}

const LAUNCH = { name: 'LaunchRequest' };
const RECAP = { name: 'RecapIntent', slots: { talk: 'the 2017 keynote' } };
const NEXT = { name: 'AMAZON.NextIntent' };
const STOP = { name: 'AMAZON.StopIntent' };
const YES = { name: 'AMAZON.YesIntent' };
const SAVE = { name: 'SaveIntent' };
const SAVED = { name: 'SavedIntent' };
const UNSAVE = { name: 'UnsaveIntent' };
const UNSAVE_ALL = { name: 'UnsaveAllIntent' };
const AURORA = { name: 'AskTopicIntent', slots: { about: 'aurora' } };
const CHAOS = { name: 'AskTopicIntent', slots: { about: 'chaos engineering' } };

describe('the next day', () => {
  test('a recap that was stopped is offered where it was left, and goes on there', async () => {
    const { adapter } = await openTable();
    await converse({ memory: adapter, now: () => DAY }, [LAUNCH, RECAP, NEXT, STOP]);
    const { heard } = await converse({ memory: adapter, now: () => 2 * DAY }, [LAUNCH, YES]);
    expect(heard[0]).toMatch(/^Welcome back\. You were at .* 2017 keynote\. .*\?$/);
    expect(heard[1]).toMatch(/^Three:/);
  });

  test('a recap is kept as well when nobody answered any more', async () => {
    const { adapter } = await openTable();
    const { attributes, skill } = await converse({ memory: adapter, now: () => DAY }, [LAUNCH, RECAP, NEXT]);
    const ended = readEvent('session-ended-exceeded-max-reprompts');
    await skill.ask({ ...ended, session: { ...ended.session, attributes } });
    const { heard } = await converse({ memory: adapter, now: () => 2 * DAY }, [LAUNCH]);
    expect(heard[0]).toMatch(/^Welcome back/);
  });

  test('"continue" without opening first goes on as well', async () => {
    const { adapter } = await openTable();
    await converse({ memory: adapter, now: () => DAY }, [RECAP, NEXT, STOP]);
    const { heard } = await converse({ memory: adapter, now: () => 2 * DAY }, [
      { name: 'AMAZON.ResumeIntent' },
    ]);
    expect(heard[0]).toMatch(/^Three:/);
  });

  test.each([
    { name: 'AMAZON.NextIntent', says: /^Three:/ },
    { name: 'AMAZON.MoreIntent', says: /^Three:/ },
    { name: 'AMAZON.PreviousIntent', says: /^One:/ },
    { name: 'AMAZON.RepeatIntent', says: /^Two:/ },
    { name: 'SkipIntent', slots: { about: 'containers' }, says: /Containers on AWS/ },
    { name: 'RemainingIntent', says: /parts.* left/ },
  ])('$name without opening first means the recap that was left', async ({ says, ...step }) => {
    const { adapter } = await openTable();
    await converse({ memory: adapter, now: () => DAY }, [RECAP, NEXT, STOP]);
    const { heard } = await converse({ memory: adapter, now: () => 2 * DAY }, [step]);
    expect(heard[0]).toMatch(says);
  });

  test.each([
    { name: 'AMAZON.NextIntent', says: /^Three:/ },
    { name: 'AMAZON.MoreIntent', says: /^Three:/ },
    { name: 'AMAZON.PreviousIntent', says: /^One:/ },
    { name: 'AMAZON.RepeatIntent', says: /^Welcome back/ },
    { name: 'SkipIntent', slots: { about: 'containers' }, says: /Containers on AWS/ },
  ])('$name after the welcome means the recap that it offers', async ({ says, ...step }) => {
    const { adapter } = await openTable();
    await converse({ memory: adapter, now: () => DAY }, [RECAP, NEXT, STOP]);
    const { heard } = await converse({ memory: adapter, now: () => 2 * DAY }, [LAUNCH, step]);
    expect(heard[1]).toMatch(says);
  });

  test('a step without a recap that was left is answered honestly', async () => {
    const { adapter } = await openTable();
    for (const name of [
      'AMAZON.NextIntent',
      'AMAZON.PreviousIntent',
      'AMAZON.RepeatIntent',
      'RemainingIntent',
    ]) {
      const { heard } = await converse({ memory: adapter, now: () => DAY }, [{ name }]);
      expect(heard[0]).toMatch(/nothing to|no recap|haven't/i);
    }
  });

  test('a device that only asked something does not turn the recap back', async () => {
    const { adapter } = await openTable();
    await converse({ memory: adapter, now: () => DAY }, [RECAP, NEXT, STOP]);
    const other = await converse({ memory: adapter, now: () => 2 * DAY }, [LAUNCH, AURORA]);
    await converse({ memory: adapter, now: () => 3 * DAY }, [LAUNCH, YES, NEXT, STOP]);
    const late = await openSkill({ memory: adapter, now: () => 4 * DAY });
    await late.ask(request(STOP, other.attributes));
    const { heard } = await converse({ memory: adapter, now: () => 5 * DAY }, [LAUNCH, YES]);
    expect(heard[1]).toMatch(/^Five:/);
  });

  test('what was saved on two devices is there on both', async () => {
    const { adapter } = await openTable();
    await converse({ memory: adapter, now: () => DAY }, [AURORA, SAVE, STOP]);
    const second = await converse({ memory: adapter, now: () => DAY + 5 }, [CHAOS, SAVE]);
    expect(second.heard[1]).toMatch(/^Saved\./);
    const { heard } = await converse({ memory: adapter, now: () => 2 * DAY }, [SAVED]);
    expect(heard[0]).toMatch(/aurora/i);
    expect(heard[0]).toMatch(/chaos/i);
  });

  test('what was deleted stays deleted, and what else was saved stays', async () => {
    const { adapter } = await openTable();
    await converse({ memory: adapter, now: () => DAY }, [AURORA, SAVE, STOP]);
    await converse({ memory: adapter, now: () => 2 * DAY }, [CHAOS, SAVE, UNSAVE, STOP]);
    const { heard } = await converse({ memory: adapter, now: () => 3 * DAY }, [SAVED, UNSAVE_ALL]);
    expect(heard[0]).toMatch(/aurora/i);
    expect(heard[0]).not.toMatch(/chaos/i);
    const later = await converse({ memory: adapter, now: () => 4 * DAY }, [SAVED]);
    expect(later.heard[0]).toMatch(/saved nothing/);
  });

  test('talks that were added meanwhile are told', async () => {
    const { adapter, records } = await openTable();
    await converse({ memory: adapter, now: () => DAY }, [LAUNCH, AURORA, STOP]);
    const [id = '', record = {}] = [...records][0] ?? [];
    const known = (record.known as string[]).filter((talk) => talk !== 'reinvent-2019-arc203');
    records.set(id, { ...record, known });
    const { heard } = await converse({ memory: adapter, now: () => 2 * DAY }, [LAUNCH, YES, STOP]);
    expect(heard[0]).toMatch(/^Since last time, there are notes of .*Innovation at Speed/);
    expect(heard[1]).toMatch(/Adrian|innovation/i);
    const later = await converse({ memory: adapter, now: () => 3 * DAY }, [LAUNCH]);
    expect(later.heard[0]).not.toMatch(/Since last time/);
  });

  test('"what\'s new since last time" tells what was not heard yet', async () => {
    const { adapter } = await openTable();
    const news = { name: 'SearchIntent', slots: { query: "what's new since last time" } };
    await converse({ memory: adapter, now: () => DAY }, [LAUNCH, AURORA, STOP]);
    const { heard } = await converse({ memory: adapter, now: () => 2 * DAY }, [news]);
    expect(heard[0]).toMatch(/^Nothing has been added.* You haven't heard about .*\?$/);
  });
});

describe('the table', () => {
  test('is asked only when it matters', async () => {
    const { adapter } = await openTable();
    const load = vi.spyOn(adapter, 'getAttributes');
    const save = vi.spyOn(adapter, 'saveAttributes');
    await converse({ memory: adapter }, [AURORA, YES, RECAP, NEXT, { name: 'AMAZON.HelpIntent' }]);
    expect(load).not.toHaveBeenCalled();
    expect(save).not.toHaveBeenCalled();
    await converse({ memory: adapter }, [LAUNCH, SAVED, AURORA, SAVE, STOP]);
    expect(load).toHaveBeenCalledOnce();
    expect(save).toHaveBeenCalledTimes(2);
  });

  test('that cannot be reached is not spoken of', async () => {
    const { heard, skill } = await converse({ memory: unreachable() }, [LAUNCH, AURORA, RECAP, NEXT, STOP]);
    const { heard: without } = await converse({}, [LAUNCH, AURORA, RECAP, NEXT, STOP]);
    expect(heard).toEqual(without);
    expect(skill.log.filter(({ event }) => event === 'forgotten')).not.toEqual([]);
  });

  test('that cannot be reached: what cannot be saved is said, and kept while the conversation lasts', async () => {
    const { heard } = await converse({ memory: unreachable() }, [AURORA, SAVE, SAVED]);
    expect(heard[1]).toMatch(/^I couldn't keep that change just now.*\?$/);
    expect(heard[2]).toMatch(/aurora/i);
  });

  test('that is slow: a word is announced, and taken back when the answer is there', async () => {
    const stop = vi.fn();
    const announce = vi.fn(() => stop);
    const { adapter } = await openTable();
    await converse({ memory: adapter, announce }, [LAUNCH]);
    expect(announce).toHaveBeenCalledWith({
      endpoint: 'https://api.amazonalexa.com',
      token: 'test-token',
      requestId: 'amzn1.echo-api.request.00000000-0000-4000-8000-000000000002',
    });
    expect(stop).toHaveBeenCalledOnce();
  });
});
