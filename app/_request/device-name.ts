import Bowser from 'bowser';

const unknown = 'Peramban tidak dikenal';

/**
 * Browser and operating system of a User-Agent in a few Indonesian words, at most 80 characters: "Chrome di Windows". Only names
 * of the library's own list are passed on, never words of the header, which anybody may write.
 */
export function deviceName(userAgent: string | null): string {
  const written = userAgent?.slice(0, 512).trim();
  if (!written) return unknown;
  const parser = Bowser.getParser(written);
  const browser = known(Bowser.BROWSER_MAP, parser.getBrowserName()) ?? unknown;
  const system = known(Bowser.OS_MAP, parser.getOSName());
  return (system ? `${browser} di ${system}` : browser).slice(0, 80);
}

function known(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.values(names).find((one) => one === name);
}
