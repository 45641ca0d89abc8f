import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { RecapError } from '../lambda/errors.ts';

/**
 * Leaves the clients of Alexa's own services (reminders, lists, purchases…) out of a function: Alexa's kit imports all of them,
 * two thirds of its code, and parses them at every start, for the one line that would make them where an API client is given.
 */
export const withoutServiceClients: Plugin = {
  name: 'without-service-clients',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^ask-sdk-model$/ }, () => ({ path: 'service-clients', namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: STAND_IN, loader: 'js' }));
  },
};

const STAND_IN = `export const services = {
  ServiceClientFactory: class {
    constructor() {
      throw new Error('Alexa\\'s service clients are left out of the function: see infrastructure/left-out.ts.');
    }
  },
};`;

/** What MiniSearch has for an index that changes. A function is given what was counted at build time, and only searches it. */
const KEEPING_AN_INDEX =
  `add addAll addAllAsync addTerm addDocumentId addFieldLength saveStoredFields remove removeAll removeTerm
  removeFieldLength discard discardAll replace maybeAutoVacuum vacuum conditionalVacuum performVacuuming vacuumConditionsMet
  warnDocumentChanged autoSuggest getStoredFields toJSON loadJSON loadJSONAsync loadJS loadJSAsync instantiateMiniSearch`.split(
    /\s+/,
  );

/** A method of a class as the package is written: indented by four. */
function withoutMethod(code: string, name: string): string {
  const method = new RegExp(
    `\\n    (?:static )?(?:async )?${name}\\([^\\n]*\\) \\{\\n[\\s\\S]*?\\n    \\}(?=\\n)`,
  );
  if (!method.test(code))
    throw new RecapError(
      'bad-config',
      `MiniSearch has no method ${name} any more: see infrastructure/left-out.ts.`,
    );
  return code.replace(method, '');
}

/** Leaves out of a function what MiniSearch has for filling an index: nearly half of its code. */
export const withoutIndexKeeping: Plugin = {
  name: 'without-index-keeping',
  setup: ({ onLoad }) => {
    onLoad({ filter: /minisearch[\\/]dist[\\/]es[\\/]index\.js$/ }, ({ path }) => ({
      contents: KEEPING_AN_INDEX.reduce(withoutMethod, readFileSync(path, 'utf8')),
    }));
  },
};
