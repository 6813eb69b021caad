declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: 'dutch' | 'english'): Stemmer };

  // biome-ignore lint/style/noDefaultExport: the package has no other export
  export { stemmers as default };
}
