/** The header fields of a request, counted: a field that comes twice is not one that may be chosen from. */
export interface Fields {
  /** The value of a field (name in lower case); of the first when it came more than once. */
  get(name: string): string | undefined;
  count(name: string): number;
}

/** `raw`: names and values in turn. */
export function fieldsOf(raw: readonly string[]): Fields {
  const values = new Map<string, string[]>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const known = values.get(name);
    if (known) known.push(raw[index + 1] ?? '');
    else values.set(name, [raw[index + 1] ?? '']);
  }
  return {
    get: (name) => values.get(name)?.[0],
    count: (name) => values.get(name)?.length ?? 0,
  };
}
