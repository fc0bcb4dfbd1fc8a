import { isId } from '#lib/id.ts';

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What the audit page is asked for, out of its address; anything it does not know is left out. */
export function askedAudit(params: Params) {
  const one = (key: string): string => {
    const value = params[key];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? '';
  };
  const day = (key: string) => (isDay(one(key)) ? one(key) : '');
  return {
    dari: day('dari'),
    sampai: day('sampai'),
    pelaku: isId(one('pelaku')) ? one('pelaku') : '',
    tindakan: /^[a-z_]{1,60}$/.test(one('tindakan')) ? one('tindakan') : '',
    setelah: /^\d{1,18}$/.test(one('setelah')) ? one('setelah') : '',
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** Address of the page with these filters, at its beginning or behind a row. */
export function auditHref({ setelah: _, ...filter }: ReturnType<typeof askedAudit>, setelah: string | null): string {
  const query = new URLSearchParams(Object.entries({ ...filter, setelah: setelah ?? '' }).filter(([, value]) => value !== ''));
  return `/pengaturan/audit?${query}`;
}

/** `kirim_lagi` → Kirim lagi. */
export function actWords(tindakan: string): string {
  const words = tindakan.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The end of a long id, which tells two apart; a short one whole. */
export function shortId(id: string): string {
  return id.length > 20 ? `…${id.slice(-12)}` : id;
}
