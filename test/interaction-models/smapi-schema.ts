import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

type Schemas = Record<string, { properties?: Record<string, { minItems?: number }> }>;

/** Amazon's own description of the Skill Management API, as its client package ships it. */
const SPECIFICATION = createRequire(import.meta.url).resolve('ask-smapi-model/spec.json');

/**
 * A check of a value against one definition of the API: what is wrong, as "path message", or nothing.
 * One rule is relaxed: it wants at least one synonym, while models without any are in use everywhere.
 */
export function createSchemaCheck(definition: string): (value: unknown) => string[] {
  const { definitions } = JSON.parse(readFileSync(SPECIFICATION, 'utf8')) as { definitions: Schemas };
  const synonyms = definitions['v1.skill.interactionModel.TypeValueObject']?.properties?.synonyms;
  if (synonyms !== undefined) delete synonyms.minItems;
  const ajv = new Ajv.default({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'smapi', definitions });
  const validate = ajv.compile({ $ref: `smapi#/definitions/${definition}` });
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

export const INTERACTION_MODEL = 'v1.skill.interactionModel.InteractionModelData';
export const MANIFEST = 'v1.skill.Manifest.SkillManifestEnvelope';
