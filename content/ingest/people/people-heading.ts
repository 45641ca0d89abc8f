import type { NotedSpeaker } from '../document.ts';
import { readPeople } from './people.ts';
import { isFullName, isRole, startsWithFirstName } from './person-names.ts';

/** The people whom a heading or an outer bullet bills for what stands below it: "Dianne Marsh - Dir of Eng, Netflix". */
export function headingPeople(text: string): readonly NotedSpeaker[] {
  const { speakers } = readPeople(text);
  const roled = speakers.some(({ role }) => isRole(role ?? ''));
  const named = isFullName(text.trim()) && startsWithFirstName(text.trim());
  return roled || named ? speakers : [];
}
