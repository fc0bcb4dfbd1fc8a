import { type Fase, phaseAt, type SessionEnds } from '#lib/auth/session-clock.ts';
import { productionIntervals } from '#lib/interval-table.ts';
import { leaveToSignIn } from './leave.ts';

const { activityNote, sessionWarning, streamAgain } = productionIntervals;
/** What a person does to the portal; moving the mouse or scrolling is not it. */
const acts = ['keydown', 'pointerdown'] as const;

/** The session as this browser knows it; `lost`: the portal did not answer lately. */
export interface SessionState {
  readonly fase: Fase;
  readonly ends: SessionEnds;
  readonly lost: boolean;
}

export interface SessionClock {
  /** the server said when the session ends */
  readonly learn: (news: SessionEnds) => void;
  /** the person is there */
  readonly stay: () => void;
  readonly stop: () => void;
}

/**
 * Runs the clock of this browser's session until `stop`. Real keys and clicks are told to the server, at most every ten seconds
 * and at once while it warns; what the server answers is shared with the other tabs. Times are the server's: a wrong clock of the
 * computer changes nothing. Once the end has come, the server is asked, and the page left.
 */
export function runSessionClock(initial: SessionEnds, onChange: (state: SessionState) => void): SessionClock {
  const tabs = new BroadcastChannel('mitra-kegiatan');
  let ends = initial;
  let offset = initial.sekarang - Date.now();
  let noted = Number.NEGATIVE_INFINITY;
  let asking = false;
  let lost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const phase = () => phaseAt(ends, Date.now() + offset, sessionWarning);

  function look(): void {
    clearTimeout(timer);
    const { fase, lihatLagi } = phase();
    onChange({ fase, ends, lost });
    if (fase === 'habis') void tell('GET');
    timer = setTimeout(look, fase === 'habis' ? streamAgain : Math.max(0, lihatLagi - offset - Date.now()));
  }

  function learn(news: SessionEnds): void {
    offset = news.sekarang - Date.now();
    // Answers may overtake each other; another age is another session.
    if (news.diamSampai >= ends.diamSampai || news.umurSampai !== ends.umurSampai) ends = news;
    look();
  }

  async function tell(method: 'GET' | 'POST'): Promise<void> {
    if (asking) return;
    asking = true;
    const answer = await fetch('/api/kegiatan', { method }).catch(() => null);
    const news: SessionEnds | null = answer?.ok ? await answer.json().catch(() => null) : null;
    asking = false;
    if (answer?.status === 401) return leaveToSignIn();
    lost = news === null;
    if (!news) return onChange({ fase: phase().fase, ends, lost });
    if (method === 'POST') noted = Date.now();
    learn(news);
    tabs.postMessage(news);
  }

  function onAct(event: Event): void {
    if (!event.isTrusted) return;
    const { fase } = phase();
    if (fase === 'habis' || (fase !== 'diam' && Date.now() - noted < activityNote)) return;
    void tell('POST');
  }

  /** Timers sleep with a hidden tab and with the computer. */
  function onVisible(): void {
    if (document.visibilityState === 'visible') look();
  }

  tabs.onmessage = (event: MessageEvent<SessionEnds>) => {
    noted = Date.now();
    learn(event.data);
  };
  for (const act of acts) window.addEventListener(act, onAct, { capture: true, passive: true });
  document.addEventListener('visibilitychange', onVisible);
  look();
  return {
    learn,
    stay: () => void tell('POST'),
    stop: () => {
      for (const act of acts) window.removeEventListener(act, onAct, { capture: true });
      document.removeEventListener('visibilitychange', onVisible);
      tabs.close();
      clearTimeout(timer);
    },
  };
}
