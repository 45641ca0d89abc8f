import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

/** A name that can be exported as it is written. */
const NAME = /^[A-Za-z_$][\w$]*$/;

/**
 * Asks the process for Node's own modules instead of importing them: an import makes all that the module can give, of "node:fs" its streams
 * and promises too, which takes a start several milliseconds. What is loaded later by `import()` stays as it is.
 */
export const builtInsFromProcess: Plugin = {
  name: 'built-ins-from-process',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[\w:/]+$/ }, ({ path, kind, importer }) => {
      if (!isBuiltin(path) || kind === 'dynamic-import') return undefined;
      if (kind === 'require-call') return { path, namespace: 'required' };
      // one for each that imports it, so that a start makes only what it needs itself
      return { path, namespace: 'imported', suffix: `?${importer}` };
    });
    onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = ${given(path)};`,
    }));
    onLoad({ filter: /.*/, namespace: 'imported' }, ({ path }) => ({ contents: exportsOf(path) }));
  },
};

function given(path: string): string {
  return `process.getBuiltinModule(${JSON.stringify(path)})`;
}

/** A module that exports what Node's does, each name by an expression of its own, so that those which nobody asks for fall away. */
function exportsOf(path: string): string {
  const names = Object.keys(process.getBuiltinModule(path) ?? {}).filter((name) => NAME.test(name));
  return [
    `const given = /* @__PURE__ */ ${given(path)};`,
    'export default given;',
    ...names.map((name) => `const ${name}_ = /* @__PURE__ */ (() => given.${name})();`),
    `export { ${names.map((name) => `${name}_ as ${name}`)} };`,
  ].join('\n');
}
