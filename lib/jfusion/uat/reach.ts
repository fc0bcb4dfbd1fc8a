import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

export interface Reached {
  readonly ok: boolean;
  /** ms, for as far as it got */
  readonly resolvedMs: number | null;
  readonly connectedMs: number | null;
  readonly securedMs: number | null;
  /** error code of the system, where it failed */
  readonly code: string | null;
  readonly keterangan: string;
}

/** Resolves, connects and (https) secures a connection to a counterpart, and sends nothing. */
export async function reach(origin: URL, deadlineMs: number, signal: AbortSignal): Promise<Reached> {
  const started = performance.now();
  const elapsed = (): number => Math.round(performance.now() - started);
  const secure = origin.protocol === 'https:';
  const host = origin.hostname.replace(/^\[|\]$/g, '');
  const port = Number(origin.port) || (secure ? 443 : 80);
  let [resolvedMs, connectedMs, securedMs]: (number | null)[] = [null, null, null];
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  try {
    const { address } = await within(lookup(host), deadline);
    resolvedMs = elapsed();
    const socket = connect({ host: address, port });
    try {
      await within(new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject)), deadline);
      connectedMs = elapsed();
      if (secure) {
        // A name is checked against the certificate, an address is not sent as one (RFC 6066).
        const safe = connectTls({ socket, host, ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }) });
        safe.on('error', () => undefined);
        await within(new Promise<void>((resolve, reject) => safe.once('secureConnect', resolve).once('error', reject)), deadline);
        securedMs = elapsed();
        safe.destroy();
      }
    } finally {
      socket.on('error', () => undefined);
      socket.destroy();
    }
    const parts = [
      `alamat ditemukan ${resolvedMs} ms`,
      `tersambung ${connectedMs} ms`,
      ...(secure ? [`sambungan aman ${securedMs} ms`] : []),
    ];
    const plain = secure ? '' : ' Sambungan ini tanpa TLS: hanya untuk jalur pribadi atau sandbox.';
    const timings = { resolvedMs: resolvedMs ?? null, connectedMs: connectedMs ?? null, securedMs: securedMs ?? null };
    return { ok: true, ...timings, code: null, keterangan: `${host} terjangkau: ${parts.join(', ')}.${plain}` };
  } catch (error) {
    const code = deadline.aborted ? 'ETIMEDOUT' : ((error as NodeJS.ErrnoException).code ?? 'UNKNOWN');
    const timings = { resolvedMs: resolvedMs ?? null, connectedMs: connectedMs ?? null, securedMs: securedMs ?? null };
    return { ok: false, ...timings, code, keterangan: whyNot(code, `${host}:${port}`, typeof connectedMs === 'number') };
  }
}

function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(new Error('aborted'));
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true })),
  ]);
}

const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
]);

/** What went wrong, and what to do. */
function whyNot(code: string, where: string, connected: boolean): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `Nama server ${where} tidak ditemukan; periksa alamat J-FUSION dan DNS server portal.`;
  if (code === 'ECONNREFUSED') return `${where} menolak sambungan; periksa nomor port, atau tanyakan apakah layanannya sedang berjalan.`;
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return `${where} tidak terjangkau dari jaringan ini; periksa jalur pribadi (VPN) ke Jamkrindo.`;
  if (code === 'ETIMEDOUT' && connected)
    return `${where} tersambung, tetapi sambungan amannya tidak terjalin pada waktunya; periksa apakah alamatnya memang https, dan nomor portnya.`;
  if (code === 'ETIMEDOUT')
    return `${where} tidak menjawab pada waktunya; periksa jalur pribadi (VPN), firewall, dan izin alamat IP di Jamkrindo.`;
  if (UNTRUSTED.has(code))
    return `Sertifikat server ${where} tidak dikenal (${code}); pasang sertifikat CA Jamkrindo lewat NODE_EXTRA_CA_CERTS, lalu mulai ulang portal.`;
  if (code === 'CERT_HAS_EXPIRED') return `Sertifikat server ${where} sudah kedaluwarsa; minta Jamkrindo memperbaruinya.`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `Sertifikat server bukan untuk nama ${where}; periksa alamat J-FUSION.`;
  if (connected) return `Sambungan aman ke ${where} tidak terjalin (${code}); periksa apakah alamatnya memang https.`;
  return `${where} tidak dapat dihubungi (${code}); periksa alamat dan jaringan.`;
}
