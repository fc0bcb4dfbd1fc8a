interface Turn {
  readonly text: string;
  readonly note: string;
  readonly tone: 'neutral' | 'wait' | 'danger';
}

/** Whose turn it is, as this person reads it: what waits for "Anda" waits for `siapa` where the reader is not one who does it. */
export function turnFor<T extends Turn>(turn: T, reader: { readonly acts: boolean; readonly siapa: string }): T {
  if (reader.acts || !turn.text.includes('Anda')) return turn;
  return { ...turn, text: turn.text.replace('Anda', reader.siapa), tone: turn.tone === 'wait' ? 'neutral' : turn.tone };
}
