import { newDeviceSecret } from '#lib/auth/device.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { jamTunggu } from '#lib/auth/wait-words.ts';
import { hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';
import { describeError, log } from '#lib/log.ts';
import { clientAddress, clientDevice } from './client-address.ts';
import { deviceSecret, keepDeviceSecret } from './device.ts';

/**
 * Name and password as next-auth passes them: the session's id, or null where they do not fit. @throws an Error whose words
 * next-auth passes on to the sign-in page: `gangguan`, or `tunggu 10.15`
 */
export async function authorize(input: Record<'namaPengguna' | 'sandi', string> | undefined): Promise<{ id: string; name: string } | null> {
  const { namaPengguna = '', sandi = '' } = input ?? {};
  if (!namaPengguna || !sandi || namaPengguna.length > 60 || sandi.length > 500) return null;
  if (hasForbiddenCharacter(namaPengguna)) return null;
  const answer = await answerTo(namaPengguna, sandi);
  if (answer.hasil === 'tunggu') throw new Error(`tunggu ${jamTunggu(answer.sampai)}`);
  return answer.hasil === 'masuk' ? { id: answer.sesiId, name: answer.nama } : null;
}

async function answerTo(namaPengguna: string, sandi: string) {
  try {
    const rahasiaPeramban = await deviceSecret();
    const rahasiaBaru = rahasiaPeramban ?? newDeviceSecret();
    const [alamat, perangkat] = await Promise.all([clientAddress(), clientDevice()]);
    const answer = await signIn({ namaPengguna, sandi, alamat, perangkat, rahasiaPeramban, rahasiaBaru });
    if (answer.hasil === 'masuk') await keepDeviceSecret(rahasiaBaru);
    return answer;
  } catch (error) {
    // next-auth puts the words of a fault into an address.
    log.error({ galat: describeError(error) }, 'sign-in');
    throw new Error('gangguan');
  }
}
