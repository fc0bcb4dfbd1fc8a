import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';
import { deliverSpoilt } from '../deliver.ts';
import type { Fault } from './fault.ts';
import type { FaultLine } from './fault-line.ts';

const NOTHING: Answer = { status: 200, headers: {}, body: Buffer.alloc(0) };

/** Carries out a fault that strikes before the request was read to its end; false where the call goes on. */
export async function spoilRequest(fault: Fault, request: IncomingMessage, response: ServerResponse, line: FaultLine): Promise<boolean> {
  if (fault.tempat !== 'header' && fault.tempat !== 'separuh_isi') return false;
  if (fault.tempat === 'separuh_isi') await readHalf(request);
  deliverSpoilt({ response, answer: NOTHING, fault, line });
  return true;
}

/** Half the announced body; the rest stays where it is. */
function readHalf(request: IncomingMessage): Promise<void> {
  const wanted = Number(request.headers['content-length'] ?? '0') / 2;
  const { promise, resolve } = Promise.withResolvers<void>();
  let read = 0;
  const take = (chunk: Buffer): void => {
    read += chunk.length;
    if (read >= wanted) stop();
  };
  const stop = (): void => {
    request.off('data', take).pause();
    resolve();
  };
  if (wanted === 0) return Promise.resolve();
  request.on('data', take).once('close', stop);
  return promise;
}
