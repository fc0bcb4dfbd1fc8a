import { startSandbox } from './server.ts';

const port = Number(process.env.SANDBOX_PORT || '0');
const dir = process.env.SANDBOX_DIR;
if (!dir || !Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error('Isi SANDBOX_DIR dengan folder sandbox, dan SANDBOX_PORT dengan nomor port (0 = bebas).');
  process.exit(1);
}

try {
  const sandbox = await startSandbox({ dir, port });
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await sandbox.close();
    process.exit(0);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, () => void end());
  console.log(`Sandbox J-FUSION siap di ${sandbox.url}`);
  process.send?.('ready');
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} sudah dipakai. Pilih SANDBOX_PORT lain.` : error instanceof Error ? error.message : error);
  process.exit(1);
}
