import { type Endpoint, endpoints, type Operasi } from '../contract/endpoints.ts';
import { type Answered, call, type Trial } from './call.ts';
import { type Context, left } from './context.ts';
import { StageStop, TestStop } from './ports.ts';

const AGAIN = 2;

/**
 * One call, made again where it was not judged: not sent, or told to wait. Of an operation with an effect whose outcome is
 * unknown nothing is repeated under the same numbers: `make` gives new ones, at most twice.
 * @throws StageStop where outcomes stay unknown or the budget ends, TestStop where nobody is reached
 */
export async function steady<O extends Operasi>(context: Context, make: () => Trial<O>): Promise<Answered<O>> {
  let [away, unknown] = [0, 0];
  for (;;) {
    const trial = make();
    const { label, effect }: Endpoint = endpoints[trial.operasi];
    if (left(context, trial.operasi) <= 0) throw new StageStop(`${label}: jatah percobaan habis.`);
    const answered = await call(context, trial);
    const { outcome, reason, retryAfterMs } = answered.verdict;
    if (outcome === 'belum_terkirim' || reason === 'http_429') {
      away += 1;
      if (away > AGAIN) throw new TestStop(reason === 'http_429' ? MINTA_JEDA : TAK_TERHUBUNG);
      await context.ports.pause(retryAfterMs);
    } else if (outcome === 'belum_pasti' && effect) {
      unknown += 1;
      if (unknown > AGAIN)
        throw new StageStop(
          `${label}: ${unknown} kali hasilnya belum pasti, jadi tidak dicoba lagi. Tanyakan nomor ujinya kepada Jamkrindo.`,
        );
    } else return answered;
  }
}

const MINTA_JEDA = 'Jamkrindo terus meminta jeda (HTTP 429); pengujian berhenti, pesan lagi nanti.';
const TAK_TERHUBUNG = 'J-FUSION tidak dapat dihubungi lagi; jalankan Uji koneksi untuk melihat sebabnya, lalu pesan UAT lagi.';
