import { type Answer, jsonAnswer, Refusal } from './answer.ts';
import type { AnswerKey } from './answer-signature.ts';
import { type Control, readOrder } from './control/control.ts';
import { claimList, claimOrder, faultOrder, objectionOf, type Selesai, settingsOrder, switchesOrder } from './control/orders.ts';
import { controlPage } from './control/page.ts';
import type { Desk } from './exchange.ts';
import type { FaultLine } from './fault/fault-line.ts';
import type { MitraFile } from './mitra.ts';
import type { Received } from './receive.ts';
import type { RequestLog } from './request-log.ts';

/** What the surface for tests and trainers may reach. */
export interface AdminDesk extends Desk {
  readonly requests: RequestLog;
  readonly key: AnswerKey;
  readonly line: FaultLine;
  readonly mitra: MitraFile;
  readonly control: Control;
  readonly now: () => Date;
}

type Action = (desk: AdminDesk, received: Received) => Answer | Promise<Answer>;

/** An order by form ends on the page again, which tells what came of it; by JSON it is answered. */
const order =
  (run: (desk: AdminDesk, given: ReturnType<typeof readOrder>) => Promise<Selesai>): Action =>
  async (desk, received) => {
    const given = readOrder(received, desk.control);
    try {
      const { teks, baik, json } = await run(desk, given);
      if (!given.form) return jsonAnswer(200, json);
      desk.control.tell({ baik, teks });
    } catch (error) {
      const objection = objectionOf(error);
      if (!given.form) throw objection;
      desk.control.tell({ baik: false, teks: objection.message });
    }
    return { status: 303, headers: { Location: '/sandbox/' }, body: Buffer.alloc(0) };
  };

const clearFaults = async ({ faults, line }: AdminDesk): Promise<Selesai> => {
  faults.clear();
  line.release();
  return { teks: 'Semua gangguan dihapus.', baik: true, json: { faults: [] } };
};

const forgetTokens = async ({ tokens }: AdminDesk): Promise<Selesai> => {
  const jumlah = tokens.forget();
  return { teks: `${jumlah} token dilupakan; permintaan berikutnya harus meminta token baru.`, baik: true, json: { jumlah } };
};

const actions: Readonly<Record<string, Action>> = {
  'GET /sandbox/': async (desk) => controlPage(desk),
  'GET /sandbox/ledger': ({ ledger, requests, faults, line }) => {
    const counts: Record<string, number> = {};
    for (const { operasi } of ledger.effects) counts[operasi] = (counts[operasi] ?? 0) + 1;
    return jsonAnswer(200, {
      counts,
      effects: ledger.effects,
      requests: requests.latest(),
      faults: faults.list(),
      hanging: line.hanging(),
    });
  },
  'GET /sandbox/klaim': async (desk) => jsonAnswer(200, await claimList(desk)),
  'POST /sandbox/klaim': order(claimOrder),
  'POST /sandbox/setelan': order(settingsOrder),
  'POST /sandbox/sakelar': order(switchesOrder),
  'POST /sandbox/fault': order(faultOrder),
  'POST /sandbox/fault/hapus': order(clearFaults),
  'POST /sandbox/token/hapus': order(forgetTokens),
  'DELETE /sandbox/fault': async (desk) => jsonAnswer(200, (await clearFaults(desk)).json),
  'GET /sandbox/public-key': async ({ key }) => ({
    status: 200,
    headers: { 'Content-Type': 'application/x-pem-file' },
    body: Buffer.from(await key.publicKeyPem()),
  }),
};

/**
 * The surface under `/sandbox/`. The server listens on the loopback only; a page of another site that has its name
 * point there is turned away by the Host header.
 * @throws Refusal
 */
export async function administer(desk: AdminDesk, received: Received): Promise<Answer> {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i.test(received.headers.host ?? '')) throw new Refusal(403, 'Hanya untuk mesin ini.');
  const action = actions[`${received.method} ${received.url.pathname}`];
  if (!action) throw new Refusal(404, 'Alamat sandbox tidak dikenal.');
  return action(desk, received);
}
