import { NormalizedSchema } from '@smithy/core/schema';
import type { SchemaRef } from '@smithy/types';

/** Members that a shape of the SDK does not know, or whose values are of another type; empty for a value of that shape. */
export function misfits(shape: SchemaRef, value: unknown, path = '$'): string[] {
  const schema = NormalizedSchema.of(shape);
  // slots that nothing filled are null
  if (value === null || value === undefined) return [];
  if (schema.isStructSchema()) return misfitsOfStruct(schema, value, path);
  if (schema.isListSchema())
    return Array.isArray(value)
      ? value.flatMap((each, at) => misfits(schema.getValueSchema(), each, `${path}[${at}]`))
      : [`${path} is no list`];
  if (schema.isMapSchema())
    return typeof value === 'object'
      ? Object.entries(value).flatMap(([key, each]) =>
          misfits(schema.getValueSchema(), each, `${path}.${key}`),
        )
      : [`${path} is no map`];
  return fitsSimple(schema, value) ? [] : [`${path} is of another type`];
}

function misfitsOfStruct(schema: NormalizedSchema, value: object, path: string): string[] {
  const known = new Map(schema.structIterator());
  return Object.entries(value).flatMap(([key, each]) => {
    const member = known.get(key);
    return member === undefined ? [`${path}.${key} is unknown`] : misfits(member, each, `${path}.${key}`);
  });
}

function fitsSimple(schema: NormalizedSchema, value: unknown): boolean {
  if (schema.isStringSchema()) return typeof value === 'string';
  if (schema.isNumericSchema()) return typeof value === 'number';
  if (schema.isBooleanSchema()) return typeof value === 'boolean';
  return true;
}
