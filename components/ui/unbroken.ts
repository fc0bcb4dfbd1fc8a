/** A sentence in which an amount keeps its `Rp`, and a number written in groups its groups, on one line. */
export function unbroken(sentence: string): string {
  return sentence.replace(/(?<=\bRp|\d) (?=\d)/g, '\u00a0').replace(/\b([A-Z]+\d+) (?=\d)/g, '$1\u00a0');
}
