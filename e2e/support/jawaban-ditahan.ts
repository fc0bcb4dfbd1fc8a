import type { Page } from '@playwright/test';

/** An answer of the server that this page waits for and does not get. */
export interface Withheld {
  /** resolves when the answer has come as far as the browser and is held there, or its connection broke before */
  readonly reached: Promise<void>;
  /** the page learns that the connection broke; later requests go as ever */
  drop(): Promise<void>;
}

/** Holds back the first answer to a POST of this page for which `when` is true: what it asked for has happened, and nothing of it comes back. Chromium only. */
export async function withholdAnswer(page: Page, when: () => Promise<boolean>): Promise<Withheld> {
  const session = await page.context().newCDPSession(page);
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  let held: string | null = null;
  const take = async ({ requestId, request }: { requestId: string; request: { method: string } }): Promise<void> => {
    if (held !== null || request.method !== 'POST' || !(await when())) await session.send('Fetch.continueRequest', { requestId });
    else {
      held = requestId;
      resolve();
    }
  };
  session.on('Fetch.requestPaused', (paused) => void take(paused));
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Response' }] });
  return {
    reached,
    drop: async () => {
      if (held !== null) await session.send('Fetch.failRequest', { requestId: held, errorReason: 'ConnectionReset' });
      await session.send('Fetch.disable');
      await session.detach();
    },
  };
}
