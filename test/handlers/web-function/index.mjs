/** What Lambda would load, unpacked: the function's sources as they are. */
export { handler } from '../../../lambda/handlers/web.ts';
