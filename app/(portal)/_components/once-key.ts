/** A random UUID (version 4). `crypto.randomUUID` is missing where the portal is reached by plain http in an office network. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * The once-keys of one open form: the same content sent again keeps its key, so that it cannot count twice; other content
 * gets a key of its own, so that it is never answered with the result of the old one.
 */
export function createOnceKey(make: () => string = randomKey): (content: string) => string {
  const keys = new Map<string, string>();
  return (content) => {
    const key = keys.get(content) ?? make();
    keys.set(content, key);
    return key;
  };
}
