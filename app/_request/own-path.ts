/** Where the steps of signing in lead; nobody is sent back into them. */
const NOT_BACK = /^\/(?:masuk|api)(?:\/|$)/;
const LONGEST = 300;

/**
 * A path of this portal to go back to after signing in, with its query; null for anything that leads elsewhere (a scheme, `//`,
 * a backslash) or is no page.
 */
export function ownPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST || !/^\/(?![/\\])[!-~]*$/.test(value)) return null;
  const base = 'http://portal.invalid';
  const url = URL.parse(value, base);
  if (!url || url.origin !== base || NOT_BACK.test(url.pathname) || url.pathname.startsWith('//')) return null;
  // What Next adds to the addresses of its own requests.
  url.searchParams.delete('_rsc');
  const path = `${url.pathname}${url.search}`;
  return path === '/' ? null : path;
}

/** The address of the sign-in page, or of one of its steps, that leads back to `ke`. */
export function withReturn(address: string, ke: string | null): string {
  return ke ? `${address}${address.includes('?') ? '&' : '?'}ke=${encodeURIComponent(ke)}` : address;
}
