import { parentPort } from 'node:worker_threads';
import { createPart } from './notes-part.ts';
import type { Request } from './remote-part.ts';

/** The other side of remote-part.ts: a part in a thread of its own. An error ends the thread, and is the asker's. */
const part = createPart();

function answer({ step, input }: Request): Promise<unknown> {
  switch (step) {
    case 'read':
      return part.read(input);
    case 'speak':
      return part.speak(input);
    case 'count':
      return part.count(input);
    case 'relate':
      return part.relate(input);
    case 'countTopics':
      return part.countTopics(input);
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: Request) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)));
});
