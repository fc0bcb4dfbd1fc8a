const number = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Milliseconds as `1,2 detik`. */
export function seconds(ms: number): string {
  return `${number.format(ms / 1000)} detik`;
}

/** Runs one step of the start and prints its line; the text that `work` may return is added to it. */
export async function step<T>(label: string, work: () => Promise<T>, remark: (result: T) => string = () => ''): Promise<T> {
  const started = performance.now();
  process.stdout.write(`${label} … `);
  try {
    const result = await work();
    const note = remark(result);
    process.stdout.write(`${seconds(performance.now() - started)}${note && ` (${note})`}\n`);
    return result;
  } catch (error) {
    process.stdout.write('gagal\n');
    throw error;
  }
}

/** Prints one line about something that happened while running, with the time of day in WIB. */
export function say(text: string): void {
  const time = new Date().toLocaleTimeString('id-ID', { timeZone: 'Asia/Jakarta' });
  console.log(`${time} ${text}`);
}
