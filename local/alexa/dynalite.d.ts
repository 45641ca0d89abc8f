/** A DynamoDB on this computer; its package brings no types. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  type Options = {
    /** A folder to keep the tables in; in memory where none is given. */
    readonly path?: string;
    /** Milliseconds that a table takes to be made. */
    readonly createTableMs?: number;
  };
  function dynalite(options?: Options): Server;
  export = dynalite;
}
