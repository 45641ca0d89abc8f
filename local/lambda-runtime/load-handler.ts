import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { existsSync } = process.getBuiltinModule('node:fs');

/** A Lambda handler as nodejs24.x takes it: the answer is what it returns, never given to a callback. */
export type Handler = (event: unknown, context: unknown) => unknown;

/** In the order in which Lambda's own runtime looks. */
const ENDINGS = ['.js', '.mjs', '.cjs'];

class HandlerError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * Loads "index.handler" out of a folder, by the rules of the managed runtime nodejs24.x.
 * Throws an error named Runtime.ImportModuleError, Runtime.HandlerNotFound or, for three parameters, Runtime.CallbackHandlerDeprecated.
 */
export async function loadHandler(folder: string, name: string): Promise<Handler> {
  const [module = '', exported = ''] = name.split('.');
  const file = ENDINGS.map((ending) => join(folder, module + ending)).find((path) => existsSync(path));
  if (file === undefined) {
    throw new HandlerError(
      'Runtime.ImportModuleError',
      `${folder} has no ${ENDINGS.map((ending) => module + ending).join(', ')}`,
    );
  }
  const { [exported]: handler } = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  if (typeof handler !== 'function')
    throw new HandlerError('Runtime.HandlerNotFound', `${file} exports no function ${exported}`);
  if (handler.length >= 3) {
    throw new HandlerError(
      'Runtime.CallbackHandlerDeprecated',
      `${name} takes a callback, which nodejs24.x refuses: return the answer instead`,
    );
  }
  return handler as Handler;
}
