let words: Promise<ReadonlySet<string>> | undefined;

/**
 * Common passwords of the world, and common Indonesian words and names, in small letters: the dictionaries of zxcvbn-ts (MIT;
 * the Indonesian words derive from OpenSubtitles through OPUS, ODC-BY). Loaded with the first password that is chosen.
 */
export function commonWords(): Promise<ReadonlySet<string>> {
  words ??= load();
  return words;
}

async function load(): Promise<ReadonlySet<string>> {
  const [common, indonesian] = await Promise.all([import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-id')]);
  const lists = [common.dictionary['passwords-common'], common.dictionary['diceware-common'], ...Object.values(indonesian.dictionary)];
  return new Set(lists.flat().map((word) => word.toLowerCase().replaceAll(' ', '')));
}
