import { describe, expect, test } from 'vitest';
import { readConfig, readSkillConfig } from '../../lambda/io/config.ts';
import { createLog } from '../../lambda/io/log.ts';

const PROGRAM = 'file:///var/task/index.mjs';

describe('the surroundings of the skill', () => {
  test('nothing set: the knowledge lies beside the program, nothing is checked or remembered', () => {
    expect(readSkillConfig(PROGRAM, {})).toEqual({ knowledgeFolder: '/var/task' });
  });

  test('everything set', () => {
    const skillId = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';
    const environment = { SKILL_ID: skillId, MEMORY_TABLE: 'keynote-recap', KNOWLEDGE_FOLDER: '/opt/notes' };
    expect(readSkillConfig(PROGRAM, environment)).toEqual({
      skillId,
      memoryTable: 'keynote-recap',
      knowledgeFolder: '/opt/notes',
    });
  });

  test('set to nothing is not set', () => {
    const environment = { SKILL_ID: '', MEMORY_TABLE: '', KNOWLEDGE_FOLDER: '' };
    expect(readSkillConfig(PROGRAM, environment)).toEqual({ knowledgeFolder: '/var/task' });
  });

  test.each([
    { SKILL_ID: 'my-skill' },
    { SKILL_ID: 'amzn1.ask.skill.x y' },
    { MEMORY_TABLE: 'a table' },
    { MEMORY_TABLE: 'x' },
  ])('%j cannot be meant, and the message says which is wrong', (environment) => {
    const [name = ''] = Object.keys(environment);
    expect(() => readSkillConfig(PROGRAM, environment)).toThrow(name);
  });
});

describe('the surroundings on this computer', () => {
  test('state lies where the specification of XDG_STATE_HOME puts it', () => {
    expect(readConfig({ XDG_STATE_HOME: '/somewhere' }).stateFolder).toBe('/somewhere/keynote-recap');
    expect(readConfig({ XDG_STATE_HOME: 'relative' }).stateFolder).toMatch(/\.local.state.keynote-recap$/);
  });
});

test('the log has one JSON object a line', () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  log('turn', { ms: 3, wish: 'ask\n"quoted"' });
  log('event', {});
  expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { event: 'turn', ms: 3, wish: 'ask\n"quoted"' },
    { event: 'event' },
  ]);
});
