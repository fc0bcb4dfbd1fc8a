/** One value of a frozen letter under its name on the wire, as the letter writes it. */
export type FrozenValue = readonly [name: string, text: string];

const PAIR = /"((?:[^"\\]|\\.)*)"\s*:\s*("(?:[^"\\]|\\.)*"|-?[0-9.]+|true|false|null)/g;

/**
 * What a frozen letter says, read back from its own bytes: the JSON object, the text parts before the file of an upload, or the
 * query. Numbers stay the digits that are sent.
 */
export function frozenValues(target: string, body: string | null): FrozenValue[] {
  if (body === null) return [...new URLSearchParams(target.split('?')[1] ?? '')];
  if (body.startsWith('{')) return [...body.matchAll(PAIR)].map(([, name = '', literal = '']) => [textOf(`"${name}"`), textOf(literal)]);
  return [...body.matchAll(/name="([a-z_]+)"\r\n\r\n([^\r\n]*)\r\n/g)].map(([, name = '', value = '']) => [name, value]);
}

function textOf(literal: string): string {
  return literal.startsWith('"') ? String(JSON.parse(literal)) : literal;
}
