import { useEffect, useState } from 'react';

interface Sapaan {
  readonly id: string;
  readonly kind: 'buka' | 'ada' | 'tutup';
}

/** Whether another tab of this browser has the same draft open: two tabs would write over each other. Told live, both ways. */
export function useTabLain(id: string): boolean {
  const [lain, setLain] = useState(false);
  useEffect(() => {
    const channel = new BroadcastChannel('mitra-draf');
    const say = (kind: Sapaan['kind']) => channel.postMessage({ id, kind } satisfies Sapaan);
    channel.onmessage = ({ data }: MessageEvent<Sapaan>) => {
      if (data.id !== id) return;
      setLain(data.kind !== 'tutup');
      // Who opens is answered; after one closes, a third is asked for.
      if (data.kind === 'buka') say('ada');
      if (data.kind === 'tutup') say('buka');
    };
    const bye = () => say('tutup');
    window.addEventListener('pagehide', bye);
    say('buka');
    return () => {
      window.removeEventListener('pagehide', bye);
      bye();
      channel.close();
    };
  }, [id]);
  return lain;
}
