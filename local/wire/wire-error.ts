/**
 * What a stand-in refuses, as the service would: `status` of HTTP, and the error's own name ("ValidationException"), by which an SDK
 * chooses the class that it throws.
 */
export class WireError extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.name = 'WireError';
    this.status = status;
    this.type = type;
  }
}

/** No operation has this method and path. */
export function unknownOperation(method: string, path: string): WireError {
  return new WireError(404, 'UnknownOperationException', `No operation has ${method} ${path}.`);
}
