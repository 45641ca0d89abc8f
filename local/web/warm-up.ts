import type { Web } from '../../lambda/channels/web/web.ts';

/** Questions for nobody: one typed, and a tenth of a second of silence at 16 kHz. */
const QUESTIONS = [{ text: 'list the talks' }, { audio: Buffer.alloc(3200).toString('base64') }];

/** Asks once for nobody: what is loaded and made with the first questions is there when somebody asks. */
export async function warmUp(web: Web): Promise<void> {
  for (const question of QUESTIONS)
    await web({
      version: '2.0',
      rawPath: '/api/turn',
      headers: { 'content-type': 'application/json' },
      requestContext: { http: { method: 'POST' } },
      body: JSON.stringify({ conversation: 'warm-up', ...question }),
      isBase64Encoded: false,
    });
}
