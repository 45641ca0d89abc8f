import type { Plugin } from 'esbuild';

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
