const monthNames: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'peb', 'februari', 'pebruari', 'february'],
  ['mar', 'maret', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['agu', 'agt', 'ags', 'agustus', 'aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'nop', 'november', 'nopember'],
  ['des', 'dec', 'desember', 'december'],
];

/**
 * Reads a date as it is typed on Indonesian paper, day before month: "17-06-2025", "17/6/2025", "17062025", "17 Jun 2025";
 * pasted yyyy-mm-dd too. Returns ISO yyyy-mm-dd, or null for what is not a day of the calendar (also two-digit years).
 */
export function parseTypedDate(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (figures) return day(figures[3], figures[2], figures[1]);
  const words = /^(\d{1,2})[-/. ]*([a-z]+)\.?[-/. ]*(\d{4})$/.exec(typed);
  if (!words) return null;
  const month = monthNames.findIndex((names) => names.includes(words[2] ?? ''));
  return month < 0 ? null : day(words[3], String(month + 1), words[1]);
}

function day(year = '', month = '', date = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== iso ? null : iso;
}
