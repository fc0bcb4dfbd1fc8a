import { Refusal } from './answer.ts';

const MEMBER = /("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*("[^"\\]*(?:\\.[^"\\]*)*"|[^\s,{}[\]"]+)\s*([,}])\s*/y;

/**
 * Reads one JSON object of one level from the raw body, each value as the literal that stands there, so that a number
 * keeps its digits and a repeated key is seen.
 * @throws Refusal 400 for bytes beyond printable ASCII, broken JSON, a nested value, a repeated key, or other spacing than the switch says
 */
export function readFlatJson(body: Buffer, spacing: 'compact' | 'spaced'): Map<string, string> {
  const text = body.toString('latin1');
  if (!/^[\x20-\x7e]*$/.test(text)) {
    throw new Refusal(400, 'Badan permintaan harus ASCII satu baris; tulis karakter lain sebagai \\uXXXX.');
  }
  if (!isObject(text)) throw new Refusal(400, 'Badan permintaan bukan objek JSON yang sah.');
  const pairs = readMembers(text);
  const members = new Map<string, string>();
  for (const [name, literal] of pairs) {
    const field = String(JSON.parse(name));
    if (members.has(field)) throw new Refusal(400, `Field ${field} tertulis lebih dari satu kali.`);
    members.set(field, literal);
  }
  const [colon, comma] = spacing === 'spaced' ? [': ', ', '] : [':', ','];
  if (text !== `{${pairs.map(([name, literal]) => name + colon + literal).join(comma)}}`) {
    const wanted = spacing === 'spaced' ? 'satu spasi sesudah titik dua dan koma' : 'tanpa spasi';
    throw new Refusal(400, `JSON harus ditulis ${wanted} (json.spacing = ${spacing}).`);
  }
  return members;
}

function readMembers(text: string): [name: string, literal: string][] {
  const pairs: [string, string][] = [];
  MEMBER.lastIndex = /^\s*\{\s*/.exec(text)?.[0].length ?? 0;
  if (text[MEMBER.lastIndex] === '}') return pairs;
  for (let end = ','; end === ','; ) {
    const [match, name, literal, next] = MEMBER.exec(text) ?? [];
    if (!match || !name || !literal || !next) throw new Refusal(400, 'Badan permintaan harus objek JSON satu lapis.');
    pairs.push([name, literal]);
    end = next;
  }
  return pairs;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
