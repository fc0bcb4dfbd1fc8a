import { createTransport, type Transporter } from 'nodemailer';
import { type Env, env } from '#lib/env.ts';
import { interval } from '#lib/intervals.ts';

/** A mail as it leaves. `id` stays the same over all tries, so that a receiver sees one mail however often it came. */
export interface Outgoing {
  readonly id: string;
  readonly kepada: string;
  readonly perihal: string;
  readonly isi: string;
}

/** How a try ended: left; refused for good by the receiving side; or to be tried again. */
export type Delivery = 'terkirim' | 'ditolak' | 'gagal';

/**
 * Sends one mail over SMTP_URL. A user and password go only over TLS: where the address says `smtp:`, the server must offer
 * STARTTLS then. Without them TLS is used where it is offered.
 */
export async function deliverMail(
  mail: Outgoing,
  { SMTP_URL: url, SMTP_FROM: from }: Pick<Env, 'SMTP_URL' | 'SMTP_FROM'> = env(),
): Promise<{ hasil: Delivery; kode: string | null }> {
  if (!url || !from) return { hasil: 'gagal', kode: null };
  const transport = open(new URL(url));
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: mail.kepada },
      subject: mail.perihal,
      text: mail.isi,
      messageId: `<${mail.id}@${from.split('@').at(-1)?.replace('>', '')}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { hasil: 'terkirim', kode: null };
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    // Only what is said about the recipient is final: a full disk or a wrong password passes.
    const final = code === 'EENVELOPE' && (responseCode ?? 500) >= 500;
    return { hasil: final ? 'ditolak' : 'gagal', kode: [code, responseCode].filter(Boolean).join(' ') || null };
  } finally {
    transport.close();
  }
}

function open({ protocol, hostname, port, username, password }: URL): Transporter {
  const secure = protocol === 'smtps:';
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
  const patience = interval('mailDeadline');
  return createTransport({
    host: hostname,
    port: port ? Number(port) : secure ? 465 : 25,
    secure,
    requireTLS: !secure && auth !== undefined,
    ...(auth ? { auth } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
