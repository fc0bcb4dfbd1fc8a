import type { TokenAnswer } from './line.ts';

/** Why no token was given, and what to do: the status speaks first, since gateways in front of J-FUSION write HTML too. */
export function noToken({ http: { status, body, failure } }: TokenAnswer): string {
  if (status === null) return NO_ANSWER[failure?.kind ?? ''] ?? CUT;
  const http = `(HTTP ${status})`;
  if (status === 403)
    return `Akses ditolak ${http} oleh J-FUSION atau gerbang di depannya; minta Jamkrindo memeriksa izin mitra dan alamat IP server portal.`;
  if (status === 404 || status === 405)
    return `Alamat token tidak ada ${http}; periksa alamat J-FUSION, termasuk awalan sesudah nama server.`;
  if (status === 407) return `Proxy jaringan meminta masuk ${http}; buka jalur dari server portal ke J-FUSION tanpa proxy.`;
  if (status === 429) return `J-FUSION meminta jeda ${http}; ulangi beberapa menit lagi.`;
  if (status >= 500) return `J-FUSION sedang terganggu ${http}; ulangi nanti, atau hubungi Jamkrindo.`;
  if (status >= 300 && status < 400)
    return `Permintaan token dialihkan ke alamat lain ${http}, dan portal tidak mengikutinya; periksa alamat J-FUSION: http atau https, dan awalannya.`;
  if (/^\s*</.test(body.subarray(0, 200).toString('latin1')))
    return `Yang menjawab halaman HTML ${http}, bukan J-FUSION: biasanya proxy atau alamat yang salah; periksa alamat J-FUSION dan proxy jaringan.`;
  if (status === 401)
    return `J-FUSION tidak mengenal client ID atau client secret ${http}; periksa keduanya, dan sakelar tempat kredensial (token.auth).`;
  if (status === 400)
    return `J-FUSION menolak permintaan token ${http}; periksa client ID dan client secret, sakelar tempat kredensial (token.auth), lalu alamat J-FUSION.`;
  return `Jawaban atas permintaan token tidak dapat dibaca ${http}; periksa alamat J-FUSION.`;
}

const CUT =
  'Sambungan diputus tanpa jawaban; periksa apakah alamat J-FUSION memakai http atau https dan nomor portnya, lalu jalur ke Jamkrindo.';
const NO_ANSWER: Readonly<Record<string, string>> = {
  garbage: 'Yang menjawab bukan server HTTP; periksa alamat dan nomor port J-FUSION.',
  deadline: 'Permintaan token tidak dijawab pada waktunya; periksa jalur ke Jamkrindo, lalu ulangi.',
};
