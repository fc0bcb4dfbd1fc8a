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

interface Asked {
  /** ISO, UTC */
  readonly waktu: string;
  readonly operasi: string | null;
  readonly tandaTangan: string;
  readonly httpStatus: number | null;
}

/** The counterpart's log of requests since it started, the latest five hundred. */
export async function requestsOf(sandboxUrl: string): Promise<Asked[]> {
  const { requests } = (await (await fetch(`${sandboxUrl}/sandbox/ledger`)).json()) as { requests: Asked[] };
  return requests;
}

/** One step with a claim at the counterpart's own control desk: it completes, approves, turns down or pays. */
export function orderClaim(
  sandboxUrl: string,
  order: {
    no_rekening: string;
    no_spk: string;
    aksi: 'lengkapi' | 'setujui' | 'tolak' | 'bayar';
    pokok?: string;
    bunga?: string;
    beriTahu?: boolean;
  },
): Promise<void> {
  return post(`${sandboxUrl}/sandbox/klaim`, order);
}

/** Tells the counterpart how to misbehave at its next call of an operation. */
export async function plantFault(
  sandboxUrl: string,
  fault: { operasi: string; kali: number; jenis: string; tempat?: string; message?: string },
): Promise<void> {
  await post(`${sandboxUrl}/sandbox/fault`, fault);
}

async function post(url: string, body: object): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}
