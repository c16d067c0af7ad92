/**
 * Who may talk to the practice workspace: its own page in a browser on this machine. A page from elsewhere can make a
 * browser call 127.0.0.1, or point a name of its own there (DNS rebinding); both show in the headers.
 */

import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';

/** Sent with everything: nothing from elsewhere runs in the page, and the page stands in no other. */
export const SECURITY_HEADERS: OutgoingHttpHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/**
 * Why a request is refused, or null.
 *
 * @param bound the address that is bound, which may be asked for by its own name
 * @example whyRefused(request, '127.0.0.1') // 'Host evil.example is not this machine.'
 */
export function whyRefused({ method, headers }: IncomingMessage, bound: string): string | null {
  const { host = '', origin } = headers;
  const name = host.replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]', bound].includes(name)) return 'This host is not this machine.';
  if (origin !== undefined && origin !== `http://${host}`) return 'This origin is not the practice page.';
  // Browsers say where a request comes from; `none` is the address bar.
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'Only the practice page may ask.';
  const writes = method !== 'GET' && method !== 'HEAD';
  if (writes && origin === undefined) return 'Only the practice page may do this.';
  if (writes && headers['content-type'] !== 'application/json') return 'JSON is expected.';
  return null;
}
