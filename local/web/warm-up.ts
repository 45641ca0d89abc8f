import type { Web } from '../../lambda/channels/web/web.ts';

/** Asks once for nobody: what is loaded and made with the first questions is there when somebody asks. */
export async function warmUp(web: Web): Promise<void> {
  await web({
    version: '2.0',
    rawPath: '/api/turn',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST' } },
    body: JSON.stringify({ conversation: 'warm-up', text: 'list the talks' }),
    isBase64Encoded: false,
  });
}
