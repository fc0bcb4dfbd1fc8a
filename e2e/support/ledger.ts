interface Effect {
  readonly operasi: string;
  readonly partner_reference_id: string | null;
  readonly bodySha256: string;
}

/** What the counterpart's own ledger holds about one application number, oldest first. */
export async function effectsOf(sandboxUrl: string, nomor: string): Promise<Effect[]> {
  const { effects } = (await (await fetch(`${sandboxUrl}/sandbox/ledger`)).json()) as { effects: Effect[] };
  return effects.filter((effect) => JSON.stringify(effect).includes(`"${nomor}"`));
}

/** Tells the counterpart how to misbehave at its next call of an operation. */
export async function plantFault(
  sandboxUrl: string,
  fault: { operasi: string; kali: number; jenis: string; tempat?: string; message?: string },
): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/sandbox/fault`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fault),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
