/** Only a plain https address becomes a link; anything else stays text. */
export const isSafeLink = (url: string): boolean => /^https:\/\/[^\s"'<>\\]+$/.test(url);
