import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import { parse, type ScalarTag, type Tags } from 'yaml';

export type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> };
export type Template = {
  readonly Parameters: Readonly<Record<string, { readonly Type: string; readonly Default?: string }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
};

/** Short forms of CloudFormation's functions, and what they stand for. */
const FUNCTIONS = ['Sub', 'GetAtt', 'If', 'Equals', 'Not', 'And', 'Or', 'Join', 'Select'];

/** Reads a template; `!Ref x` comes as {Ref: x}, `!GetAtt a.b` as {"Fn::GetAtt": ["a", "b"]}. */
export function readTemplate(text: string): Template {
  const scalar = (tag: string, resolve: (value: string) => unknown): ScalarTag => ({
    tag: `!${tag}`,
    resolve,
  });
  const customTags: Tags = [
    scalar('Ref', (name) => ({ Ref: name })),
    ...FUNCTIONS.map((name) =>
      scalar(name, (value) => ({ [`Fn::${name}`]: name === 'GetAtt' ? value.split('.') : value })),
    ),
    ...FUNCTIONS.map((name) => ({
      tag: `!${name}`,
      collection: 'seq' as const,
      resolve: (list: { toJSON(): unknown }) => ({ [`Fn::${name}`]: list.toJSON() }) as never,
    })),
  ];
  return parse(text, { customTags }) as Template;
}

const database = await loadAwsServiceSpec();
type Definitions = Readonly<Record<string, { readonly type: PropertyType; readonly required?: boolean }>>;
type PropertyType = {
  readonly type: string;
  readonly allowedValues?: readonly unknown[];
  readonly element?: PropertyType;
  readonly types?: readonly PropertyType[];
  readonly reference?: { readonly $ref: string };
};

function isFunction(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'))
  );
}

type Found = { readonly value: unknown; readonly path: string };

/** What in a value is not as its type wants it. */
function faultsOf(type: PropertyType, { value, path }: Found): string[] {
  if (isFunction(value)) return [];
  if (type.allowedValues !== undefined && !type.allowedValues.includes(value))
    return [`${path}: ${value} is not allowed`];
  const wrong = (isRight: boolean) => (isRight ? [] : [`${path}: must be ${type.type}`]);
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type.type === 'string') return wrong(typeof value === 'string');
  if (type.type === 'integer' || type.type === 'number') return wrong(typeof value === 'number');
  if (type.type === 'boolean') return wrong(typeof value === 'boolean');
  if (type.type === 'array') {
    if (!Array.isArray(value)) return wrong(false);
    return value.flatMap((one, at) =>
      faultsOf(type.element ?? { type: 'json' }, { value: one, path: `${path}[${at}]` }),
    );
  }
  if (type.type === 'map') {
    if (!isRecord) return wrong(false);
    return Object.entries(value).flatMap(([key, one]) =>
      faultsOf(type.element ?? { type: 'json' }, { value: one, path: `${path}.${key}` }),
    );
  }
  if (type.type === 'union') {
    const each = (type.types ?? []).map((one) => faultsOf(one, { value, path }));
    return each.find((faults) => faults.length === 0) ?? each[0] ?? [];
  }
  if (type.type !== 'ref') return [];
  const definition = database.get('typeDefinition', type.reference?.$ref ?? '');
  return faultsOfProperties(definition.properties as unknown as Definitions, { value, path });
}

function faultsOfProperties(definitions: Definitions, { value, path }: Found): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: must hold properties`];
  return [
    ...Object.entries(value).flatMap(([key, one]) => {
      const type = definitions[key]?.type;
      return type === undefined
        ? [`${path}.${key}: is unknown`]
        : faultsOf(type, { value: one, path: `${path}.${key}` });
    }),
    ...Object.entries(definitions)
      .filter(([key, { required }]) => required === true && !(key in value))
      .map(([key]) => `${path}.${key}: is missing`),
  ];
}

/** What a template has that CloudFormation would refuse: unknown types and properties, wrong values, references to nothing. */
export function templateFaults(template: Template): string[] {
  const properties = Object.entries(template.Resources).flatMap(([name, resource]) => {
    const [found] = database.lookup('resource', 'cloudFormationType', 'equals', resource.Type);
    if (found === undefined) return [`${name}: ${resource.Type} is no type`];
    return faultsOfProperties(found.properties as unknown as Definitions, {
      value: resource.Properties ?? {},
      path: name,
    });
  });
  return [
    ...properties,
    ...referencesOf(template).flatMap((reference) => referenceFault(reference, template)),
  ];
}

type Reference = { readonly name: string; readonly attribute?: string };

function referencesOf(node: unknown): Reference[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'Ref') return [{ name: String(value) }];
    if (key === 'Fn::GetAtt') return [{ name: String(value[0]), attribute: String(value[1]) }];
    if (key === 'Fn::Sub')
      return [...String(value).matchAll(/\$\{([\w:]+)\}/g)].map(([, name = '']) => ({ name }));
    return referencesOf(value);
  });
}

function referenceFault({ name, attribute }: Reference, { Parameters, Resources }: Template): string[] {
  if (name.startsWith('AWS::')) return [];
  const resource = Resources[name];
  if (attribute === undefined)
    return resource !== undefined || name in Parameters ? [] : [`${name} is nowhere declared`];
  const [found] = database.lookup('resource', 'cloudFormationType', 'equals', resource?.Type ?? '');
  return found !== undefined && attribute in found.attributes
    ? []
    : [`${name} has no attribute ${attribute}`];
}
