import { type DeviceModel, type Entity, keyOf, type SlotType } from './device-model.ts';
import { saidOf, type Token } from './hear.ts';

/** What entity resolution says of a slot: one authority for the model's own values, one for those the skill sent. */
export type Resolution = {
  readonly dynamic: boolean;
  readonly type: string;
  readonly entities: readonly Entity[];
};

export type Fill = {
  /** The words as heard; a number in figures. */
  readonly value: string;
  /** Absent for Amazon's own types, which are not resolved. */
  readonly resolutions?: readonly Resolution[];
  /** Less is likelier. */
  readonly cost: number;
  /** Words that no value has: heard only beside words of a sample. */
  readonly isFree: boolean;
};

/** The model's types and, by type, the values that the skill sent with an answer. */
export type SlotTypes = {
  readonly model: DeviceModel['types'];
  readonly sent: ReadonlyMap<string, Pick<SlotType, 'values'>>;
};

/**
 * Costs, where a word too many or too few counts one: a listed value is as good as certain; an unseen one is the likelier the
 * more of its words the listed values have, the more values there are, and the
 * nearer it is to their usual length; free words are likely only where nothing else is.
 */
const COST = {
  number: 0.1,
  listed: 0.1,
  unseen: 1,
  fewValues: 5,
  knownWord: 0.25,
  newWord: 0.7,
  tooShort: 0.25,
  tooLong: 0.5,
  query: 1.2,
  queryWord: 0.6,
} as const;

/** What a slot of a type makes of some words; undefined where it does not take them. */
export function fillSlot(
  tokens: readonly Token[],
  typeName: string,
  { model, sent }: SlotTypes,
): Fill | undefined {
  const type = model.get(typeName);
  if (type === undefined || tokens.length === 0) return undefined;
  switch (type.kind) {
    case 'number':
      return fillNumber(tokens, /^\d{1,15}$/);
    case 'year':
      return fillNumber(tokens, /^\d{4}$/);
    case 'query':
      return { value: saidOf(tokens), cost: COST.query + COST.queryWord * tokens.length, isFree: true };
    case 'listed':
      return fillListed(tokens, type, sent.get(typeName));
  }
}

function fillNumber(tokens: readonly Token[], form: RegExp): Fill | undefined {
  const key = keyOf(tokens);
  return tokens.length === 1 && form.test(key) ? { value: key, cost: COST.number, isFree: false } : undefined;
}

function fillListed(
  tokens: readonly Token[],
  type: SlotType,
  sent: Pick<SlotType, 'values'> | undefined,
): Fill | undefined {
  const key = keyOf(tokens);
  const listed = type.values.get(key) ?? [];
  const dynamic = sent?.values.get(key) ?? [];
  const isFree = listed.length + dynamic.length === 0;
  if (isFree && type.isOfSmallWords) return undefined;
  return {
    value: saidOf(tokens),
    resolutions: [
      ...(sent === undefined ? [] : [{ dynamic: true, type: type.name, entities: dynamic }]),
      { dynamic: false, type: type.name, entities: listed },
    ],
    cost: isFree ? unseenCost(tokens, type) : COST.listed,
    isFree,
  };
}

function unseenCost(tokens: readonly Token[], { words, usual, size }: SlotType): number {
  const known = tokens.filter(({ key }) => words.has(key)).length;
  const tooLong = Math.max(0, tokens.length - usual - 1);
  const tooShort = Math.max(0, usual - tokens.length);
  return (
    COST.unseen +
    COST.fewValues / Math.max(1, size) +
    COST.knownWord * known +
    COST.newWord * (tokens.length - known) +
    COST.tooLong * tooLong +
    COST.tooShort * tooShort
  );
}
