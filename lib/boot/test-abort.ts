import { endTools } from './tool.ts';

const undo: (() => void)[] = [];
let aborted = false;

/** Whether this test run was told to stop. */
export function isTestAborted(): boolean {
  return aborted;
}

/** Registers what else must be told when the run is stopped. */
export function onTestAbort(work: () => void): void {
  undo.push(work);
}

/** Ends the running tools on Ctrl-C, SIGTERM or the death of whoever started the run, so that each stage can clean up after itself. */
export function listenForAbort(): void {
  const abort = () => {
    aborted = true;
    endTools();
    for (const work of undo) work();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, abort);
  process.on('disconnect', abort);
}
