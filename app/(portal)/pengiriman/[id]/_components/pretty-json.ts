/**
 * Frozen JSON as a person reads it: one member a line, escaped letters shown as they are. Every number keeps the digits it is sent
 * with. What is no JSON comes back as it is.
 */
export function prettyJson(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  return tokens
    .map((token, index) => {
      if (token.startsWith('"')) return JSON.stringify(JSON.parse(token));
      if (token === ':') return ': ';
      if (token === ',') return `,${line()}`;
      if (token === '{' || token === '[') {
        if (/^[}\]]$/.test(tokens[index + 1] ?? '')) return token;
        depth += 1;
        return `${token}${line()}`;
      }
      if (token === '}' || token === ']') {
        if (/^[{[]$/.test(tokens[index - 1] ?? '')) return token;
        depth -= 1;
        return `${line()}${token}`;
      }
      return token;
    })
    .join('');
}
