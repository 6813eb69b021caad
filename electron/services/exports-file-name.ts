/** Names for files that leave the app. */

const LONGEST = 120;

/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** 'POP - Amina K. - 2025-09-15.pdf': no signs that a disk, a shell or a header could take for something else. */
export function safeFileName(parts: readonly string[], extension: string): string {
  const clean = parts
    .map((part) =>
      part
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N}'., _-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[ .]+|[ .]+$/g, ''),
    )
    .filter((part) => part !== '')
    .join(' - ')
    .slice(0, LONGEST)
    .trimEnd();
  return `${clean === '' || RESERVED.test(clean) ? `document ${clean}`.trim() : clean}.${extension}`;
}
